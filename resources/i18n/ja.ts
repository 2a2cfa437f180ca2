<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Finishing the backup</source>
        <translation>バックアップを完了しています</translation>
    </message>
    <message>
        <source>{name} can no longer log in.</source>
        <translation>{name}さんはログインできなくなりました。</translation>
    </message>
    <message>
        <source>Removing {name}</source>
        <translation>{name}さんを削除しています</translation>
    </message>
    <message>
        <source>Accepted: the record can be written again.</source>
        <translation>現状を受け入れました。診療記録に再び書き込めます。</translation>
    </message>
    <message>
        <source>Your entries for {name} are open here. They are not saved yet.</source>
        <translation>{name}さんの入力内容をここに開いています。まだ保存されていません。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>フォルダ{folder}がありません。</translation>
    </message>
    <message>
        <source>{out} was not written: {why}</source>
        <translation>{out}に書き込めませんでした：{why}</translation>
    </message>
    <message>
        <source>No second copy was made: {why}</source>
        <translation>2つ目のコピーを作成できませんでした：{why}</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>バックアップを作成し、整合性を検証しました：{file}</translation>
    </message>
    <message>
        <source>{name} is not a backup but {what}. It is left as it is.</source>
        <translation>{name}はバックアップではなく{what}です。そのまま残します。</translation>
    </message>
    <message>
        <source>A demonstration ward has no backups.</source>
        <translation>デモ病棟にはバックアップがありません。</translation>
    </message>
    <message>
        <source>There is no record in {folder}.</source>
        <translation>{folder}に診療記録がありません。</translation>
    </message>
    <message>
        <source>This replaces the record in {folder} by {file}. Entries saved after the backup are kept in a separate folder. Add --yes to confirm.</source>
        <translation>{folder}の診療記録を{file}に置き換えます。バックアップ後に保存されたエントリは別のフォルダに残します。実行するには --yes を付けてください。</translation>
    </message>
    <message>
        <source>Restored {file}: {entries} entries.</source>
        <translation>{file}を復元しました：{entries}エントリ。</translation>
    </message>
    <message>
        <source>It is not known whether entries were saved after this backup. The old files are in {aside}.</source>
        <translation>このバックアップの後に保存されたエントリがあるかどうかは不明です。元のファイルは{aside}にあります。</translation>
    </message>
    <message>
        <source>No saved entry is missing. The old files are in {aside}.</source>
        <translation>保存済みのエントリはすべてそろっています。元のファイルは{aside}にあります。</translation>
    </message>
    <message>
        <source>{count} entries saved after this backup are not in it. The old files are in {aside}.</source>
        <translation>このバックアップの後に保存された{count}エントリは含まれていません。元のファイルは{aside}にあります。</translation>
    </message>
    <message>
        <source>Nothing was screened: {count} refused.</source>
        <translation>判定を行いませんでした：受付不可{count}件。</translation>
    </message>
    <message>
        <source>fortnight {version}: {passed} of {all} cases passed.</source>
        <translation>fortnight {version}：{all}例中{passed}例が合格しました。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path}を読み取れません：{why}。</translation>
    </message>
    <message>
        <source>{path} is not valid JSON: {why}.</source>
        <translation>{path}は正しいJSONではありません：{why}。</translation>
    </message>
    <message>
        <source>{path} must contain a list of cases.</source>
        <translation>{path}には検証例のリストを記載してください。</translation>
    </message>
    <message>
        <source>Give your user name: --user NAME.</source>
        <translation>ユーザー名を指定してください：--user NAME。</translation>
    </message>
    <message>
        <source>Give the passphrase in a file: --passphrase-file FILE.</source>
        <translation>パスフレーズをファイルで指定してください：--passphrase-file FILE。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was changed.</source>
        <translation>2つのパスフレーズが一致しません。何も変更していません。</translation>
    </message>
    <message>
        <source>Nothing was typed.</source>
        <translation>何も入力されていません。</translation>
    </message>
    <message>
        <source>{path} is not a text file.</source>
        <translation>{path}はテキストファイルではありません。</translation>
    </message>
    <message>
        <source>{path} is empty.</source>
        <translation>{path}は空です。</translation>
    </message>
    <message>
        <source>Other users can read {path}. Make it private: chmod 600 {name}.</source>
        <translation>{path}は他のユーザーから読み取れます。自分だけが読めるようにしてください：chmod 600 {name}。</translation>
    </message>
    <message>
        <source>Give at least one child, followed for 0.3 to 15 years.</source>
        <translation>患者は1人以上、追跡期間は0.3～15年で指定してください。</translation>
    </message>
    <message>
        <source>Seeds are whole numbers such as 101-103 or 7,9.</source>
        <translation>シードは101-103または7,9のように整数で指定してください。</translation>
    </message>
    <message>
        <source>Between 1 and {most} seeds.</source>
        <translation>シードは1～{most}個で指定してください。</translation>
    </message>
    <message>
        <source>“{name}” is not a generator. Choose from {known}.</source>
        <translation>「{name}」という生成モデルはありません。{known}から選択してください。</translation>
    </message>
    <message>
        <source>Simulated: generator {name}, seeds {seeds}, {years} child-years, rule {rule}</source>
        <translation>シミュレーション：生成モデル {name}、シード {seeds}、{years} 人年、ルール {rule}</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path}に書き込めません。</translation>
    </message>
    <message>
        <source>Only a ward lead chooses another folder for the whole record.</source>
        <translation>診療記録全体の出力先を別のフォルダにできるのは管理者だけです。</translation>
    </message>
    <message>
        <source>Say where messages come from: --folder DIR, --mllp PORT, or both.</source>
        <translation>メッセージの受信元を指定してください：--folder DIR、--mllp PORT、またはその両方。</translation>
    </message>
    <message>
        <source>With --once a folder is needed: --folder DIR.</source>
        <translation>--once にはフォルダの指定が必要です：--folder DIR。</translation>
    </message>
    <message>
        <source>“{port}” is not a port: a number up to 65535.</source>
        <translation>「{port}」はポート番号ではありません。65535以下の数字を指定してください。</translation>
    </message>
    <message>
        <source>Listening on {host}:{port}.</source>
        <translation>{host}:{port}で受信待機中です。</translation>
    </message>
    <message>
        <source>No infusion with the lot {lot} is recorded.</source>
        <translation>製造番号{lot}の点滴記録はありません。</translation>
    </message>
    <message>
        <source>The operating system reported an error: {why}.</source>
        <translation>オペレーティングシステムからエラーが報告されました：{why}。</translation>
    </message>
    <message>
        <source>An error occurred in the program: {kind}, {place}.</source>
        <translation>プログラムでエラーが発生しました：{kind}、{place}。</translation>
    </message>
    <message>
        <source>{count} {what}</source>
        <translation>{what} {count}件</translation>
    </message>
    <message>
        <source>{file}: {size} would be: {counts}.</source>
        <translation>{file}：{size}の取り込み予定：{counts}。</translation>
    </message>
    <message>
        <source>{file}: {size}: {counts}.</source>
        <translation>{file}：{size}：{counts}。</translation>
    </message>
    <message>
        <source>fortnight: {sentence}</source>
        <translation>fortnight: {sentence}</translation>
    </message>
    <message>
        <source>Written, readable by you alone: {file}</source>
        <translation>書き込みました（本人のみ読み取り可）：{file}</translation>
    </message>
    <message>
        <source>The file {path} does not exist.</source>
        <translation>ファイル{path}がありません。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path}はファイルではなくフォルダです。</translation>
    </message>
    <message>
        <source>{path} is not a regular file.</source>
        <translation>{path}は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path}に書き込めません：{why}。</translation>
    </message>
    <message>
        <source>A demonstration ward has no users.</source>
        <translation>デモ病棟にはユーザーがいません。</translation>
    </message>
    <message>
        <source>The record in {folder} is ready for {user}.</source>
        <translation>{folder}の診療記録を{user}さんが使用できるようになりました。</translation>
    </message>
    <message>
        <source>Recovery code, shown only once. Write it down, seal it and keep it away from this machine:</source>
        <translation>復旧コードです。表示は一度だけです。書き留めて封をし、このコンピュータから離れた場所に保管してください：</translation>
    </message>
    <message>
        <source>The key is in {file}. Anyone who has it can read the whole record.</source>
        <translation>鍵は{file}にあります。これを持つ人は診療記録全体を読むことができます。</translation>
    </message>
    <message>
        <source>“{id}” is not an entry of a conflict. See “fortnight conflicts list”.</source>
        <translation>「{id}」は競合のエントリではありません。「fortnight conflicts list」で確認してください。</translation>
    </message>
    <message>
        <source>Use it like this: {command}</source>
        <translation>使い方：{command}</translation>
    </message>
    <message>
        <source>{option} is required.</source>
        <translation>{option}は必須です。</translation>
    </message>
    <message>
        <source>Perhaps one child: {one} and {other}</source>
        <translation>同一患者の可能性：{one}と{other}</translation>
    </message>
    <message>
        <source>New recovery code, shown only once. The former code no longer works:</source>
        <translation>新しい復旧コードです。表示は一度だけです。以前のコードは使用できなくなりました：</translation>
    </message>
    <message>
        <source>A demonstration ward is deleted at the end, so --demo cannot be combined with --data.</source>
        <translation>デモ病棟は終了時に削除されるため、--demo と --data は併用できません。</translation>
    </message>
    <message>
        <source>There is no record in {folder}. Create one: fortnight init.</source>
        <translation>{folder}に診療記録がありません。作成してください：fortnight init。</translation>
    </message>
    <message>
        <source>To confirm: {question}</source>
        <translation>要確認：{question}</translation>
    </message>
    <message>
        <source>Nothing was imported: {asked}. Check each; if all values are right, import with --confirm.</source>
        <translation>何も取り込んでいません：{asked}。それぞれ確認し、すべて正しければ --confirm を付けて取り込んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>確認事項%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported: {count} refused, {asked} to confirm.</source>
        <translation>何も取り込んでいません：受付不可{count}件、{asked}。</translation>
    </message>
    <message>
        <source>Nothing was imported: {count} refused.</source>
        <translation>何も取り込んでいません：受付不可{count}件。</translation>
    </message>
    <message>
        <source>Would import: {stored}. Already in the record: {there}.</source>
        <translation>取り込み予定：{stored}。登録済み：{there}。</translation>
    </message>
    <message>
        <source>Imported: {stored}. Already in the record: {there}.</source>
        <translation>取り込み完了：{stored}。登録済み：{there}。</translation>
    </message>
    <message>
        <source>“{code}” is not a code from a printed report. Copy the whole code.</source>
        <translation>「{code}」は印刷された報告書のコードではありません。コード全体を写してください。</translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>問題はありません</translation>
    </message>
    <message>
        <source>problems found: {count}</source>
        <translation>問題{count}件</translation>
    </message>
    <message>
        <source>{entries} entries, {rows} rows: {verdict}.</source>
        <translation>{entries}エントリ、{rows}行：{verdict}。</translation>
    </message>
    <message>
        <source>Accepted. The journal records who accepted it and why: {what}</source>
        <translation>現状を受け入れました。受け入れた人と理由は操作履歴に残ります：{what}</translation>
    </message>
    <message>
        <source>{records} records were rebuilt from the journal.</source>
        <translation>操作履歴から{records}件の記録を再構築しました。</translation>
    </message>
    <message>
        <source>Give either VALUE or --default.</source>
        <translation>VALUE または --default のどちらかを指定してください。</translation>
    </message>
    <message>
        <source>`fortnight settings {act}` does not take these arguments.</source>
        <translation>`fortnight settings {act}` ではこれらの引数を使用できません。</translation>
    </message>
    <message>
        <source>Make these changes? (yes/no) </source>
        <translation>これらの変更を行いますか？ (yes/no) </translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to make these changes.</source>
        <translation>何も変更していません。変更するには --yes を付けてください。</translation>
    </message>
    <message>
        <source>No setting differs from the file.</source>
        <translation>ファイルと異なる設定はありません。</translation>
    </message>
    <message>
        <source>“{words}” is not a size such as 1280x800.</source>
        <translation>「{words}」は1280x800のような大きさではありません。</translation>
    </message>
    <message>
        <source>This installation has a problem: {what}</source>
        <translation>このインストールには問題があります：{what}</translation>
    </message>
    <message>
        <source>fortnight {version}: this installation works.</source>
        <translation>fortnight {version}：このインストールは正常に動作します。</translation>
    </message>
    <message>
        <source>This machine has no screen to open a window on. Commands work without one: fortnight --help.</source>
        <translation>このコンピュータにはウィンドウを表示する画面がありません。コマンドは画面なしで使用できます：fortnight --help。</translation>
    </message>
    <message>
        <source>--{name} is for --page {page}.</source>
        <translation>--{name} は --page {page} 用です。</translation>
    </message>
    <message>
        <source>--days must be 1 or more.</source>
        <translation>--days は1以上にしてください。</translation>
    </message>
    <message>
        <source>“{name}” is not a section of the summary. Known: {known}.</source>
        <translation>「{name}」はサマリーの項目ではありません。使用できる項目：{known}。</translation>
    </message>
    <message>
        <source>Say what to do: fortnight copy {acts}.</source>
        <translation>操作を指定してください：fortnight copy {acts}。</translation>
    </message>
    <message>
        <source>{code} is {child}.</source>
        <translation>{code}は{child}です。</translation>
    </message>
    <message>
        <source>{n} children. A copy cannot be taken back.</source>
        <translation>患者{n}人。渡したコピーは取り消せません。</translation>
    </message>
    <message>
        <source>Fingerprint, for whoever opens it for the first time: {it}</source>
        <translation>初めて開く人のためのフィンガープリント：{it}</translation>
    </message>
    <message>
        <source>No child with the number {number} is registered here.</source>
        <translation>患者ID {number}の患者は登録されていません。</translation>
    </message>
    <message>
        <source>{question} Is that right? Type yes: </source>
        <translation>{question} 正しいですか？ yesと入力してください： </translation>
    </message>
    <message>
        <source>{question} To confirm, add {option}.</source>
        <translation>{question} 実行するには {option} を付けてください。</translation>
    </message>
    <message>
        <source>The copy was signed by another installation: its fingerprint is {shown}.</source>
        <translation>このコピーは別のインストールで署名されています：フィンガープリントは{shown}です。</translation>
    </message>
    <message>
        <source>Review copy, read only. Data to {moment}.</source>
        <translation>閲覧用コピー（閲覧のみ）。{moment}までのデータ。</translation>
    </message>
    <message>
        <source>It is older than wanted: ask for a newer one (since {day}).</source>
        <translation>希望より古いコピーです：新しいコピーを依頼してください（{day}以降）。</translation>
    </message>
    <message>
        <source>--out must end in {endings}.</source>
        <translation>--out の末尾は{endings}にしてください。</translation>
    </message>
    <message>
        <source>IL-6 above what is usual for the child</source>
        <translation>本人の平常値を上回るIL-6</translation>
    </message>
    <message>
        <source>neutrophils, compared with the same day of the infusion cycle</source>
        <translation>好中球（投与周期の同じ日と比較）</translation>
    </message>
    <message>
        <source>white cells, compared with the same day of the infusion cycle</source>
        <translation>白血球数（投与周期の同じ日と比較）</translation>
    </message>
    <message>
        <source>lymphocytes</source>
        <translation>リンパ球</translation>
    </message>
    <message>
        <source>temperature, also below 38 °C</source>
        <translation>体温（38 °C未満も含む）</translation>
    </message>
    <message>
        <source>procalcitonin</source>
        <translation>プロカルシトニン</translation>
    </message>
    <message>
        <source>CRP above what is usual for the child, while the drug is active</source>
        <translation>薬効持続中に本人の平常値を上回るCRP</translation>
    </message>
    <message>
        <source>platelets</source>
        <translation>血小板数</translation>
    </message>
    <message>
        <source>ferritin</source>
        <translation>フェリチン</translation>
    </message>
    <message>
        <source>fibrinogen below its level on the drug</source>
        <translation>本剤投与中の平常値を下回るフィブリノゲン</translation>
    </message>
    <message>
        <source>AST</source>
        <translation>AST</translation>
    </message>
    <message>
        <source>LDH</source>
        <translation>LDH</translation>
    </message>
    <message>
        <source>IL-18</source>
        <translation>IL-18</translation>
    </message>
    <message>
        <source>haemoglobin, a fall</source>
        <translation>ヘモグロビンの低下</translation>
    </message>
    <message>
        <source>Off plan</source>
        <translation>予定外</translation>
    </message>
    <message>
        <source>sample outside this child&apos;s usual plan (how much rarer that is when the child is well, in doublings)</source>
        <translation>本人の通常の予定から外れた検体（平常時にどれほどまれかを2倍単位で表す）</translation>
    </message>
    <message>
        <source>drawn outside this child&apos;s usual plan</source>
        <translation>本人の通常の予定から外れた採血</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>symptoms recorded, or an unscheduled visit</source>
        <translation>症状の記録あり、または予定外の受診</translation>
    </message>
    <message>
        <source>symptoms or an unscheduled visit</source>
        <translation>症状、または予定外の受診</translation>
    </message>
    <message>
        <source>IL-6 before</source>
        <translation>前回のIL-6</translation>
    </message>
    <message>
        <source>IL-6 of the previous sample was already above expectation</source>
        <translation>前回の検体でIL-6がすでに予測値を上回っていた</translation>
    </message>
    <message>
        <source>IL-6 was already above expectation in the previous sample</source>
        <translation>前回の検体でIL-6がすでに予測値を上回っていました</translation>
    </message>
    <message>
        <source>Fever</source>
        <translation>発熱</translation>
    </message>
    <message>
        <source>temperature of {limit} or more</source>
        <translation>体温{limit}以上</translation>
    </message>
    <message>
        <source>{found}</source>
        <translation>{found}</translation>
    </message>
    <message>
        <source>CRP back</source>
        <translation>CRP再上昇</translation>
    </message>
    <message>
        <source>CRP of {limit} or more although the drug is active</source>
        <translation>薬効持続中にもかかわらずCRP {limit}以上</translation>
    </message>
    <message>
        <source>CRP is {found} although the drug should suppress it</source>
        <translation>本剤で抑制されるはずのCRPが{found}です</translation>
    </message>
    <message>
        <source>CRP late</source>
        <translation>遅延時CRP</translation>
    </message>
    <message>
        <source>CRP of {limit} or more while the infusion is overdue: the drug may have worn off</source>
        <translation>予定日超過中のCRP {limit}以上：薬効が切れた可能性</translation>
    </message>
    <message>
        <source>CRP is {found}: the drug may have worn off</source>
        <translation>CRPが{found}：薬効が切れた可能性があります</translation>
    </message>
    <message>
        <source>Ferritin</source>
        <translation>フェリチン</translation>
    </message>
    <message>
        <source>ferritin of {limit} or more</source>
        <translation>フェリチン{limit}以上</translation>
    </message>
    <message>
        <source>ferritin is {found}</source>
        <translation>フェリチンが{found}です</translation>
    </message>
    <message>
        <source>MAS 2016</source>
        <translation>MAS 2016</translation>
    </message>
    <message>
        <source>laboratory part of the 2016 criteria is met (if not met, that means nothing on this drug)</source>
        <translation>2016年基準の検査項目を満たす（満たさない場合、本剤投与中は何も意味しない）</translation>
    </message>
    <message>
        <source>laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met</source>
        <translation>2016年EULAR/ACR/PRINTO基準の検査項目を満たしています</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>at least two more active joints than before</source>
        <translation>活動性関節が以前より2関節以上増加</translation>
    </message>
    <message>
        <source>{found} more active joints</source>
        <translation>活動性関節が{found}関節増加</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>投与時反応</translation>
    </message>
    <message>
        <source>a reaction to one of the last two infusions</source>
        <translation>直近2回の点滴のいずれかで投与時反応あり</translation>
    </message>
    <message>
        <source>reaction to one of the last two infusions</source>
        <translation>直近2回の点滴のいずれかで投与時反応</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>検査法</translation>
    </message>
    <message>
        <source>a different laboratory or assay</source>
        <translation>検査室または測定法の変更</translation>
    </message>
    <message>
        <source>measured by {new}, previously by {old}</source>
        <translation>今回の測定は{new}、前回は{old}</translation>
    </message>
    <message>
        <source>After a dose</source>
        <translation>投与後</translation>
    </message>
    <message>
        <source>drawn within hours after a dose</source>
        <translation>投与後数時間以内の採血</translation>
    </message>
    <message>
        <source>drawn {found} h after the start of an infusion</source>
        <translation>点滴開始の{found}時間後に採血</translation>
    </message>
    <message>
        <source>falling as expected after the earlier rise</source>
        <translation>前回の上昇後、予測どおり低下中</translation>
    </message>
    <message>
        <source></source>
        <translation></translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child; {points} points short of a card</source>
        <translation>IL-6は本人の平常値より{sd} SD高値です（カードまであと{points}点）</translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child; {points} points above a well day, together with the other markers</source>
        <translation>IL-6は本人の平常値より{sd} SD高値です（他のマーカーと合わせて平常日より{points}点高い）</translation>
    </message>
    <message>
        <source>not above this child&apos;s own level</source>
        <translation>本人の平常値を上回っていません</translation>
    </message>
    <message>
        <source>within the child&apos;s own range</source>
        <translation>個人内変動範囲内です</translation>
    </message>
    <message>
        <source>too few values of this child are known to judge it</source>
        <translation>この患者の値が少なく、判定できません</translation>
    </message>
    <message>
        <source>no earlier value</source>
        <translation>過去の値なし</translation>
    </message>
    <message>
        <source>the pattern of macrophage activation syndrome</source>
        <translation>マクロファージ活性化症候群のパターン</translation>
    </message>
    <message>
        <source>IL-6 above its value before dose 1, CRP detectable and white cells up: review before this dose</source>
        <translation>IL-6が初回投与前の値を上回り、CRPが検出され、白血球数が上昇：今回の投与前に再検討</translation>
    </message>
    <message>
        <source>the other markers indicate an infection; IL-6 itself is not raised</source>
        <translation>他のマーカーが感染症を示唆しています。IL-6自体は上昇していません</translation>
    </message>
    <message>
        <source>the other markers indicate an infection; IL-6 was not measured</source>
        <translation>他のマーカーが感染症を示唆しています。IL-6は未測定です</translation>
    </message>
    <message>
        <source>higher than expected, and {flag}</source>
        <translation>予測値より高く、{flag}</translation>
    </message>
    <message>
        <source>neutrophils {value}</source>
        <translation>好中球 {value}</translation>
    </message>
    <message>
        <source>oxygen saturation {value}</source>
        <translation>酸素飽和度 {value}</translation>
    </message>
    <message>
        <source>{because}; {known}</source>
        <translation>{because}（{known}）</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier value(s)</source>
        <translation>
            <numerusform>過去の値%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{earlier}; the drug alone explains up to about {times} times the value before the first dose</source>
        <translation>{earlier}。初回投与前の値の約{times}倍までは本剤のみで説明可能</translation>
    </message>
    <message>
        <source>In the first intervals CRP is informative from this day after a dose</source>
        <translation>最初の数回の投与間隔でCRPが参考になる時期：投与後（日目から）</translation>
    </message>
    <message>
        <source>In the first intervals CRP is informative until this day after a dose</source>
        <translation>最初の数回の投与間隔でCRPが参考になる時期：投与後（日目まで）</translation>
    </message>
    <message>
        <source>CRP from before the first dose halves within</source>
        <translation>初回投与前のCRPの半減期間</translation>
    </message>
    <message>
        <source>After a change of assay, number of values for which the card mentions it</source>
        <translation>測定法変更後、カードにその旨を表示する値の数</translation>
    </message>
    <message>
        <source>After a change of assay, weight of the old level</source>
        <translation>測定法変更後、以前の平常値に与える重み</translation>
    </message>
    <message>
        <source>Values predict the first weeks if drawn before the first dose within</source>
        <translation>最初の数週間の予測に用いる値：初回投与前の採血（以内）</translation>
    </message>
    <message>
        <source>Weight of a silent mark in the own range</source>
        <translation>個人内変動範囲における通知なしマークの重み</translation>
    </message>
    <message>
        <source>One value changes the own range as if it were off by at most</source>
        <translation>1つの値が個人内変動範囲を変える際の最大のずれ</translation>
    </message>
    <message>
        <source>The own range extends to ±</source>
        <translation>個人内変動範囲の幅 ±</translation>
    </message>
    <message>
        <source>Values are not used for the own range after a recorded illness, vaccination or operation for</source>
        <translation>罹患、予防接種または手術の記録後、値を個人内変動範囲に用いない期間</translation>
    </message>
    <message>
        <source>Values are not used for the own range after a recorded sample or assay problem for</source>
        <translation>検体または測定の問題の記録後、値を個人内変動範囲に用いない期間</translation>
    </message>
    <message>
        <source>Number of cards in a row after which values are used for the own range again, slowly</source>
        <translation>値を再び緩やかに個人内変動範囲に用いるまでの連続カード数</translation>
    </message>
    <message>
        <source>Fever from</source>
        <translation>発熱とする体温（以上）</translation>
    </message>
    <message>
        <source>CRP has returned from</source>
        <translation>CRP再上昇とする値（以上）</translation>
    </message>
    <message>
        <source>More active joints count from</source>
        <translation>活動性関節の増加とする数（以上）</translation>
    </message>
    <message>
        <source>Urgent if IL-6 is raised: oxygen saturation below</source>
        <translation>IL-6上昇時に至急とする酸素飽和度（未満）</translation>
    </message>
    <message>
        <source>A sample counts as drawn after a dose within</source>
        <translation>投与直後の採血とみなす時間（以内）</translation>
    </message>
    <message>
        <source>The previous sample shows a slow course if drawn earlier by at least</source>
        <translation>前回の検体を緩徐な経過とみなす間隔（以上）</translation>
    </message>
    <message>
        <source>The previous sample shows a slow course if drawn earlier by at most</source>
        <translation>前回の検体を緩徐な経過とみなす間隔（以下）</translation>
    </message>
    <message>
        <source>A sample counts as planned from</source>
        <translation>予定どおりの検体とみなす間隔（以上）</translation>
    </message>
    <message>
        <source>Assumed before the child is known: one unplanned sample in</source>
        <translation>患者の傾向が判明するまでの仮定：予定外の検体は次のうち1件</translation>
    </message>
    <message>
        <source>Share of infections in which a sample is drawn outside the plan</source>
        <translation>感染症のうち予定外に検体が採取される割合</translation>
    </message>
    <message>
        <source>A card is raised from</source>
        <translation>カードを発行する点数（以上）</translation>
    </message>
    <message>
        <source>Before steady state a card is raised from</source>
        <translation>導入期にカードを発行する点数（以上）</translation>
    </message>
    <message>
        <source>A silent mark is set from</source>
        <translation>通知なしマークを付ける点数（以上）</translation>
    </message>
    <message>
        <source>Urgent, call the consultant, from</source>
        <translation>至急とし専門医に連絡する点数（以上）</translation>
    </message>
    <message>
        <source>Urgent for MAS also needs points from blood markers of</source>
        <translation>MASで至急とするのに必要な血液マーカーの点数</translation>
    </message>
    <message>
        <source>An explanation is named if it leads by</source>
        <translation>原因候補を表示するのに必要な点差</translation>
    </message>
    <message>
        <source>Loss of drug effect or measurement is named without a rise of IL-6 from</source>
        <translation>IL-6上昇なしで薬効減弱または測定の問題を表示する点数（以上）</translation>
    </message>
    <message>
        <source>The own range is known from this number of quiet values</source>
        <translation>個人内変動範囲の確定に必要な平常時の値の数</translation>
    </message>
    <message>
        <source>While few values are known, a silent mark is set from</source>
        <translation>値が少ない間、通知なしマークを付ける値（以上）</translation>
    </message>
    <message>
        <source>A card without IL-6 is raised from</source>
        <translation>IL-6なしでカードを発行する点数（以上）</translation>
    </message>
    <message>
        <source>A card from other markers although IL-6 is not raised, from</source>
        <translation>IL-6上昇なしで他のマーカーによりカードを発行する点数（以上）</translation>
    </message>
    <message>
        <source>Signs of a coming reaction are looked for after doses</source>
        <translation>投与時反応の徴候を調べる投与回数（回後）</translation>
    </message>
    <message>
        <source>Signs of a coming reaction: white cells above what is usual for the child by</source>
        <translation>投与時反応の徴候：本人の平常値に対する白血球数の上昇</translation>
    </message>
    <message>
        <source>A card for infection or flare needs IL-6 of at least</source>
        <translation>感染症または再燃のカードに必要なIL-6の上昇</translation>
    </message>
    <message>
        <source>Samples belong to one card if they are apart by at most</source>
        <translation>同じカードに属する検体の最大間隔</translation>
    </message>
    <message>
        <source>Cards are shown in a banner for</source>
        <translation>カードをバナーに表示する期間</translation>
    </message>
    <message>
        <source>No value is called rarer than</source>
        <translation>値の希少度の下限</translation>
    </message>
    <message>
        <source>IL-6 of an episode is expected to halve in</source>
        <translation>エピソードのIL-6が半減すると予測される期間</translation>
    </message>
    <message>
        <source>A new rise on the tail needs</source>
        <translation>下降相での新たな上昇とする幅</translation>
    </message>
    <message>
        <source>A falling value counts as the tail of its card from</source>
        <translation>低下中の値をカードの下降相とみなす時期（から）</translation>
    </message>
    <message>
        <source>A falling value counts as the tail of its card up to</source>
        <translation>低下中の値をカードの下降相とみなす時期（まで）</translation>
    </message>
    <message>
        <source>The child&apos;s own median needs at least</source>
        <translation>本人の中央値に必要な値の数（以上）</translation>
    </message>
    <message>
        <source>The child&apos;s own median is made from the last</source>
        <translation>本人の中央値に用いる直近の値の数</translation>
    </message>
    <message>
        <source>MAS trend: platelets fall to</source>
        <translation>MAS傾向：血小板数の低下（倍）</translation>
    </message>
    <message>
        <source>MAS trend: fibrinogen falls to</source>
        <translation>MAS傾向：フィブリノゲンの低下（倍）</translation>
    </message>
    <message>
        <source>MAS trend: AST rises to</source>
        <translation>MAS傾向：ASTの上昇（倍）</translation>
    </message>
    <message>
        <source>MAS trend: AST above</source>
        <translation>MAS傾向：AST（超）</translation>
    </message>
    <message>
        <source>MAS trend: LDH rises to</source>
        <translation>MAS傾向：LDHの上昇（倍）</translation>
    </message>
    <message>
        <source>MAS trend: LDH above</source>
        <translation>MAS傾向：LDH（超）</translation>
    </message>
    <message>
        <source>Ferritin is high from</source>
        <translation>フェリチン高値とする値（以上）</translation>
    </message>
    <message>
        <source>MAS trend: ferritin rises to</source>
        <translation>MAS傾向：フェリチンの上昇（倍）</translation>
    </message>
    <message>
        <source>MAS trend: IL-18 from</source>
        <translation>MAS傾向：IL-18（以上）</translation>
    </message>
    <message>
        <source>MAS trend: IL-18 rises to</source>
        <translation>MAS傾向：IL-18の上昇（倍）</translation>
    </message>
    <message>
        <source>MS score rises by</source>
        <translation>MSスコアの上昇幅</translation>
    </message>
    <message>
        <source>Level moved: off expectation by at least</source>
        <translation>水準の移動：予測値からのずれ（以上）</translation>
    </message>
    <message>
        <source>Level moved: in a row, on the same side</source>
        <translation>水準の移動：同じ方向に連続する回数</translation>
    </message>
    <message>
        <source>Drift: weight of the newest value (λ)</source>
        <translation>緩徐な変動：最新値の重み（λ）</translation>
    </message>
    <message>
        <source>Drift: average from</source>
        <translation>緩徐な変動：平均（以上）</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>感染症</translation>
    </message>
    <message>
        <source>Disease flare</source>
        <translation>原疾患の再燃</translation>
    </message>
    <message>
        <source>Macrophage activation syndrome</source>
        <translation>マクロファージ活性化症候群</translation>
    </message>
    <message>
        <source>Sample or assay problem</source>
        <translation>検体または測定の問題</translation>
    </message>
    <message>
        <source>No illness found: the child was well</source>
        <translation>疾患なし：患者は良好な状態だった</translation>
    </message>
    <message>
        <source>Known infection, being treated</source>
        <translation>既知の感染症、治療中</translation>
    </message>
    <message>
        <source>Known flare</source>
        <translation>既知の再燃</translation>
    </message>
    <message>
        <source>Vaccination, operation or exercise</source>
        <translation>予防接種、手術または運動</translation>
    </message>
    <message>
        <source>Will watch and repeat</source>
        <translation>経過を観察し再検する</translation>
    </message>
    <message>
        <source>Not clinically relevant</source>
        <translation>臨床的に意義なし</translation>
    </message>
    <message>
        <source>The alert is wrong</source>
        <translation>アラートが誤り</translation>
    </message>
    <message>
        <source>IL-6 is {fold} × what is expected on this day</source>
        <translation>IL-6はこの日の予測値の{fold}倍です</translation>
    </message>
    <message>
        <source>Infection?</source>
        <translation>感染症？</translation>
    </message>
    <message>
        <source>Flare?</source>
        <translation>再燃？</translation>
    </message>
    <message>
        <source>MAS?</source>
        <translation>MAS？</translation>
    </message>
    <message>
        <source>Loss of effect?</source>
        <translation>薬効減弱？</translation>
    </message>
    <message>
        <source>IL-6 raised</source>
        <translation>IL-6上昇</translation>
    </message>
    <message>
        <source>Reaction?</source>
        <translation>投与時反応？</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>再検</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>対応済み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>repeat due {day}</source>
        <translation>再検予定 {day}</translation>
    </message>
    <message>
        <source>repeat was due {day}</source>
        <translation>再検予定日超過 {day}</translation>
    </message>
    <message>
        <source>silent mark</source>
        <translation>通知なしマーク</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未対応</translation>
    </message>
    <message>
        <source>outcome not recorded yet</source>
        <translation>転帰未記録</translation>
    </message>
    <message>
        <source>outcome recorded</source>
        <translation>転帰記録済み</translation>
    </message>
    <message>
        <source>closed because its values were corrected</source>
        <translation>値の訂正により終了</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Usual band by day: share of the values</source>
        <translation>日ごとの通常帯：値の割合</translation>
    </message>
    <message>
        <source>Usual band by day: days on either side</source>
        <translation>日ごとの通常帯：前後の日数</translation>
    </message>
    <message>
        <source>Usual band by day: minimum number of values</source>
        <translation>日ごとの通常帯：最小の値の数</translation>
    </message>
    <message>
        <source>Sample before the dose: at most</source>
        <translation>投与前の検体とみなす時間（以内）</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{fold} × the child&apos;s own level</source>
        <translation>本人平常値の{fold}倍</translation>
    </message>
    <message>
        <source>below {limit}, the lower limit for the age</source>
        <translation>年齢別の下限{limit}を下回っています</translation>
    </message>
    <message>
        <source>above {limit}, the upper limit for the age</source>
        <translation>年齢別の上限{limit}を上回っています</translation>
    </message>
    <message>
        <source>WBC</source>
        <translation>WBC</translation>
    </message>
    <message>
        <source>White cells normal since {day}</source>
        <translation>{day}から白血球数正常</translation>
    </message>
    <message>
        <source>The first of two samples in a row, each shortly before a dose, of at most {limit}.</source>
        <translation>投与直前に採取した連続2検体がいずれも{limit}以下となった、その最初の検体。</translation>
    </message>
    <message>
        <source>CRP</source>
        <translation>CRP</translation>
    </message>
    <message>
        <source>CRP under its upper limit since {day}</source>
        <translation>{day}からCRPが上限値以下</translation>
    </message>
    <message>
        <source>Every CRP from then on, two or more, is at most the upper limit of its interval.</source>
        <translation>それ以降のCRP（2回以上）がすべて基準範囲の上限以下。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>No fever measured since {day}</source>
        <translation>{day}から発熱の測定なし</translation>
    </message>
    <message>
        <source>Every temperature from then on, two or more, is below {limit}. Tocilizumab suppresses fever.</source>
        <translation>それ以降の体温（2回以上）がすべて{limit}未満。トシリズマブは発熱を抑制します。</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}、{day}</translation>
    </message>
    <message>
        <source>Other drugs</source>
        <translation>併用薬</translation>
    </message>
    <message>
        <source>Tocilizumab</source>
        <translation>トシリズマブ</translation>
    </message>
    <message>
        <source>{first} mg/kg at the start, {now} mg/kg now</source>
        <translation>開始時{first} mg/kg、現在{now} mg/kg</translation>
    </message>
    <message>
        <source>The dose given, divided by the weight recorded with the infusion.</source>
        <translation>実投与量を、点滴時に記録した体重で割った値。</translation>
    </message>
    <message>
        <source>All ten criteria of Wallace 2011. Fever, ESR and CRP are suppressed by tocilizumab.</source>
        <translation>Wallace 2011の10項目をすべて満たす。発熱、赤沈、CRPはトシリズマブにより抑制されます。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>身長</translation>
    </message>
    <message>
        <source>From the height at the first infusion, at most {days} days old, to the newest one. SDS by the WHO references.</source>
        <translation>初回点滴時の身長（{days}日以内のもの）から最新の身長まで。SDスコアはWHO基準による。</translation>
    </message>
    <message>
        <source>ACR Pedi</source>
        <translation>ACR Pedi</translation>
    </message>
    <message>
        <source>ACR Pedi {level} first reached on {day}</source>
        <translation>{day}にACR Pedi {level}を初めて達成</translation>
    </message>
    <message>
        <source>Against the core set of {day}: three of six variables better by {level} %, at most one worse by more than 30 % (Giannini 1997). ESR is one of them, and tocilizumab lowers it.</source>
        <translation>{day}のコアセットとの比較：6項目中3項目が{level} %以上改善し、30 %を超える悪化が1項目以下（Giannini 1997）。赤沈はその1項目であり、トシリズマブにより低下します。</translation>
    </message>
    <message>
        <source>C-HAQ</source>
        <translation>C-HAQ</translation>
    </message>
    <message>
        <source>C-HAQ {first} at the start, {now} now</source>
        <translation>開始時のC-HAQ {first}、現在{now}</translation>
    </message>
    <message>
        <source>The newest index beside that of the baseline (0 to 3).</source>
        <translation>ベースラインの指数と最新の指数（0～3）。</translation>
    </message>
    <message>
        <source>Inactive disease</source>
        <translation>臨床的非活動性</translation>
    </message>
    <message>
        <source>Inactive disease since {day}</source>
        <translation>{day}から臨床的非活動性</translation>
    </message>
    <message>
        <source>Inactive for {needed} days without a break.</source>
        <translation>{needed}日間途切れなく非活動性。</translation>
    </message>
    <message>
        <source>Inactive disease cannot be judged. Not recorded: {missing}</source>
        <translation>臨床的非活動性を判定できません。未記録：{missing}</translation>
    </message>
    <message>
        <source>Remission on medication</source>
        <translation>治療下寛解</translation>
    </message>
    <message>
        <source>Remission off medication</source>
        <translation>無治療寛解</translation>
    </message>
    <message>
        <source>Too early to judge: the child&apos;s own level is not known yet.</source>
        <translation>判定には早すぎます：本人の平常値がまだ不明です。</translation>
    </message>
    <message>
        <source>above own range</source>
        <translation>個人内変動範囲より高値</translation>
    </message>
    <message>
        <source>below own range</source>
        <translation>個人内変動範囲より低値</translation>
    </message>
    <message>
        <source>below detection limit</source>
        <translation>検出限界未満</translation>
    </message>
    <message>
        <source>{fold} × own level</source>
        <translation>本人平常値の{fold}倍</translation>
    </message>
    <message>
        <source>first value</source>
        <translation>初回の値</translation>
    </message>
    <message numerus="yes">
        <source>{fold} × the last value; %n earlier value(s)</source>
        <translation>
            <numerusform>前回値の{fold}倍（過去の値%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>above interval</source>
        <translation>基準範囲より高値</translation>
    </message>
    <message>
        <source>below interval</source>
        <translation>基準範囲より低値</translation>
    </message>
    <message>
        <source>has not been started</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>投与中</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>中断中</translation>
    </message>
    <message>
        <source>has been given</source>
        <translation>実施済み</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>is signed</source>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>was recorded afterwards</source>
        <translation>事後入力</translation>
    </message>
    <message>
        <source>was not given</source>
        <translation>見送り</translation>
    </message>
    <message>
        <source>This cannot be done now: the infusion {stage}.</source>
        <translation>今はこの操作を行えません（点滴の状態：{stage}）。</translation>
    </message>
    <message>
        <source>The infusion is paused already.</source>
        <translation>点滴はすでに中断しています。</translation>
    </message>
    <message>
        <source>This is before the start of the infusion.</source>
        <translation>点滴の開始前の時刻です。</translation>
    </message>
    <message>
        <source>Type the reason.</source>
        <translation>理由を入力してください。</translation>
    </message>
    <message>
        <source>Type how you received the decision, such as by telephone.</source>
        <translation>医師の判断を受けた方法を入力してください（例：電話）。</translation>
    </message>
    <message>
        <source>Type a rate above 0 and up to {high} mL/h, not {rate}.</source>
        <translation>速度は{rate}ではなく、0を超え{high} mL/h以下で入力してください。</translation>
    </message>
    <message>
        <source>Type at least one value.</source>
        <translation>値を1つ以上入力してください。</translation>
    </message>
    <message>
        <source>“{code}” is not a vital sign.</source>
        <translation>「{code}」はバイタルサインではありません。</translation>
    </message>
    <message>
        <source>{name} has signed for this already.</source>
        <translation>{name}さんはすでにこれに署名しています。</translation>
    </message>
    <message>
        <source>{name} has signed already: the second signature is another person&apos;s.</source>
        <translation>{name}さんはすでに署名しています。2人目の署名は別の人が行ってください。</translation>
    </message>
    <message>
        <source>Type why the infusion is not given.</source>
        <translation>点滴を見送る理由を入力してください。</translation>
    </message>
    <message>
        <source>Type the note.</source>
        <translation>メモを入力してください。</translation>
    </message>
    <message>
        <source>Type the hospital number.</source>
        <translation>患者IDを入力してください。</translation>
    </message>
    <message>
        <source>The hospital number {number} already belongs to {name}.</source>
        <translation>患者ID {number}はすでに{name}さんに使用されています。</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>氏名を入力してください。</translation>
    </message>
    <message>
        <source>Another child has this name. Is this a different child?</source>
        <translation>同じ氏名の患者が登録されています。別の患者ですか？</translation>
    </message>
    <message>
        <source>The height of a parent must be {low} to {high} cm.</source>
        <translation>親の身長は{low}～{high} cmで入力してください。</translation>
    </message>
    <message>
        <source>Choose the sex. You can choose “unknown”.</source>
        <translation>性別を選択してください。「不明」も選択できます。</translation>
    </message>
    <message>
        <source>Choose the label that this site follows for dosing.</source>
        <translation>用量の準拠とする電子添文を選択してください。</translation>
    </message>
    <message>
        <source>The interval between infusions must be {low} to {high} days.</source>
        <translation>投与間隔は{low}～{high}日で入力してください。</translation>
    </message>
    <message>
        <source>Type the date of birth with day, month and year.</source>
        <translation>生年月日を年・月・日で入力してください。</translation>
    </message>
    <message>
        <source>The date of birth is in the future.</source>
        <translation>生年月日が未来の日付です。</translation>
    </message>
    <message>
        <source>The date of birth is more than {years} years ago. Check the year.</source>
        <translation>生年月日が{years}年以上前です。年を確認してください。</translation>
    </message>
    <message>
        <source>The record has an entry of {day}, which is before this date of birth.</source>
        <translation>診療記録にこの生年月日より前の{day}の入力があります。</translation>
    </message>
    <message>
        <source>This time is in the future.</source>
        <translation>未来の時刻です。</translation>
    </message>
    <message>
        <source>This time is before the child&apos;s birth.</source>
        <translation>患者の出生前の時刻です。</translation>
    </message>
    <message>
        <source>{percent} % compared with {before}. Is the weight correct?</source>
        <translation>{before}から{percent} %変化しています。体重は正しいですか？</translation>
    </message>
    <message>
        <source>This is longer than {most} characters.</source>
        <translation>{most}文字を超えています。</translation>
    </message>
    <message>
        <source>This contains an invisible character. Type it again.</source>
        <translation>表示できない文字が含まれています。もう一度入力してください。</translation>
    </message>
    <message>
        <source>Type why this is the target.</source>
        <translation>この治療目標とする理由を入力してください。</translation>
    </message>
    <message>
        <source>This day is before the child&apos;s birth.</source>
        <translation>患者の出生前の日付です。</translation>
    </message>
    <message>
        <source>This day is more than five years ahead.</source>
        <translation>5年以上先の日付です。</translation>
    </message>
    <message>
        <source>This day is in the past. Is this right?</source>
        <translation>過去の日付です。正しいですか？</translation>
    </message>
    <message>
        <source>The target “{aim}” is set for this day already.</source>
        <translation>治療目標「{aim}」はこの日にすでに設定されています。</translation>
    </message>
    <message>
        <source>The course of this child ended on {day}. Was this infusion given all the same?</source>
        <translation>この患者の投与コースは{day}に終了しています。この点滴は実施されましたか？</translation>
    </message>
    <message>
        <source>Labs drawn at {drawn} are recorded as drawn before this infusion. Is the start time correct?</source>
        <translation>{drawn}の検査は点滴前の採血として記録されています。開始時刻は正しいですか？</translation>
    </message>
    <message>
        <source>Labs drawn at {drawn} are recorded as drawn after this infusion. Is the start time correct?</source>
        <translation>{drawn}の検査は点滴後の採血として記録されています。開始時刻は正しいですか？</translation>
    </message>
    <message>
        <source>The end is in the future. Record an infusion here after it has ended; one that is running is recorded at the bedside.</source>
        <translation>終了時刻が未来です。ここには終了した点滴を記録し、投与中の点滴はベッドサイド画面で記録してください。</translation>
    </message>
    <message>
        <source>An infusion is already recorded for this day. Is this a second infusion?</source>
        <translation>この日の点滴はすでに記録されています。2回目の点滴ですか？</translation>
    </message>
    <message>
        <source>Type the dose given, in mg.</source>
        <translation>実投与量（mg）を入力してください。</translation>
    </message>
    <message>
        <source>Type a number without “{sign}”.</source>
        <translation>「{sign}」を付けずに数値を入力してください。</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>終了は開始より後にしてください。</translation>
    </message>
    <message>
        <source>The infusion cannot be longer than {hours} hours. Check the times.</source>
        <translation>点滴時間は{hours}時間を超えられません。時刻を確認してください。</translation>
    </message>
    <message>
        <source>Type the weight in kg.</source>
        <translation>体重（kg）を入力してください。</translation>
    </message>
    <message>
        <source>Without a weight, the dose cannot be checked against the label. Is the weight unknown?</source>
        <translation>体重がないと電子添文の用量と照合できません。体重は不明ですか？</translation>
    </message>
    <message>
        <source>A dose of {dose} mg is not plausible.</source>
        <translation>投与量{dose} mgはあり得ない値です。</translation>
    </message>
    <message>
        <source>The label dose for this weight is {label} mg. Is {dose} mg correct?</source>
        <translation>この体重での電子添文の用量は{label} mgです。{dose} mgで正しいですか？</translation>
    </message>
    <message>
        <source>The label dose for this weight is more than {limit} mg. Is the dose correct?</source>
        <translation>この体重での電子添文の用量は{limit} mgを超えます。投与量は正しいですか？</translation>
    </message>
    <message>
        <source>This weight crosses {limit} kg: the dose would be {new} instead of {old} mg/kg. The label changes the dose only after a lasting change in weight. Is this change intended?</source>
        <translation>体重が{limit} kgの境界を越え、投与量が{old} mg/kgから{new} mg/kgに変わります。電子添文では体重の変化が持続した場合にのみ投与量を変更します。意図した変更ですか？</translation>
    </message>
    <message>
        <source>Marked as drawn before the infusion that started at {start}. Type the time of the draw.</source>
        <translation>{start}に開始した点滴の前の採血とされています。採血時刻を入力してください。</translation>
    </message>
    <message>
        <source>Marked as drawn after the infusion that started at {start}. Type the time of the draw.</source>
        <translation>{start}に開始した点滴の後の採血とされています。採血時刻を入力してください。</translation>
    </message>
    <message>
        <source>{name} {value} is not plausible. Plausible values are {range}.</source>
        <translation>{name} {value}はあり得ない値です。妥当な範囲は{range}です。</translation>
    </message>
    <message>
        <source>{name} {value} is unusual. Is it correct?</source>
        <translation>{name} {value}は通常みられない値です。正しいですか？</translation>
    </message>
    <message>
        <source>{says}. Is the value correct?</source>
        <translation>{says}。値は正しいですか？</translation>
    </message>
    <message>
        <source>{part} cannot be higher than {whole}.</source>
        <translation>{part}は{whole}を超えられません。</translation>
    </message>
    <message>
        <source>{times} × higher</source>
        <translation>約{times}倍の高値</translation>
    </message>
    <message>
        <source>{times} × lower</source>
        <translation>約{times}分の1の低値</translation>
    </message>
    <message>
        <source>About {direction} than before. Did you mean {meant}? Check the unit.</source>
        <translation>前回と比べて{direction}です。{meant}の間違いではありませんか？ 単位を確認してください。</translation>
    </message>
    <message>
        <source>Type the name of the drug.</source>
        <translation>薬剤名を入力してください。</translation>
    </message>
    <message>
        <source>Tocilizumab is recorded as an infusion.</source>
        <translation>トシリズマブは点滴として記録してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not one of {known}.</source>
        <translation>「{typed}」は使用できません。{known}から選択してください。</translation>
    </message>
    <message>
        <source>“{unit}” is not a dose unit. Allowed: {known}.</source>
        <translation>「{unit}」は投与量の単位ではありません。使用できる単位：{known}。</translation>
    </message>
    <message>
        <source>Alternating doses are taken “{words}”. Choose that frequency.</source>
        <translation>交互の2用量の服用方法は「{words}」です。それを選択してください。</translation>
    </message>
    <message>
        <source>Type the dose.</source>
        <translation>投与量を入力してください。</translation>
    </message>
    <message>
        <source>Type a dose above 0. If the drug is stopped, choose “Stop”.</source>
        <translation>0を超える投与量を入力してください。中止した場合は「中止」を選択してください。</translation>
    </message>
    <message>
        <source>Enter the number of doses: 1 to {most}.</source>
        <translation>服用回数を1～{most}で入力してください。</translation>
    </message>
    <message>
        <source>No reason is given. Save without a reason?</source>
        <translation>理由が入力されていません。不明ですか？</translation>
    </message>
    <message>
        <source>A dose of {drug} is already recorded for this day. Does this one replace it?</source>
        <translation>{drug}の投与量はこの日にすでに記録されています。これに置き換えますか？</translation>
    </message>
    <message>
        <source>{drug} has been taken since {day}. Is this a change of the dose?</source>
        <translation>{drug}は{day}から投与中です。投与量の変更ですか？</translation>
    </message>
    <message>
        <source>{drug} is not taken on this day. Is this right?</source>
        <translation>{drug}はこの日には投与されていません。正しいですか？</translation>
    </message>
    <message>
        <source>Another dose is recorded from {day} on. Does this dose apply until then?</source>
        <translation>{day}以降は別の投与量が記録されています。この投与量はそれまでのものですか？</translation>
    </message>
    <message>
        <source>{new} mg/day after {old} mg/day. Is the dose correct?</source>
        <translation>{old} mg/日から{new} mg/日への変更です。投与量は正しいですか？</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day of prednisone. Is the dose correct?</source>
        <translation>プレドニゾロン換算{dose} mg/kg/日です。投与量は正しいですか？</translation>
    </message>
    <message>
        <source>This day is in the future.</source>
        <translation>未来の日付です。</translation>
    </message>
    <message>
        <source>A dose of {dose} mg per day is not plausible.</source>
        <translation>1日{dose} mgはあり得ない投与量です。</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>終了が開始より前です。</translation>
    </message>
    <message>
        <source>Say what it was: choose it, or type it in words.</source>
        <translation>内容を選択するか、言葉で入力してください。</translation>
    </message>
    <message>
        <source>The time of day is {time}, but the start is at {start}.</source>
        <translation>時刻は{time}ですが、開始は{start}です。</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for “{field}”.</source>
        <translation>「{value}」は「{field}」に使用できません。</translation>
    </message>
    <message>
        <source>{title} must be a number from {lowest} to {highest}.</source>
        <translation>{title}は{lowest}～{highest}の数値で入力してください。</translation>
    </message>
    <message>
        <source>Type why the infusion is moved.</source>
        <translation>点滴の日を変更する理由を入力してください。</translation>
    </message>
    <message>
        <source>No infusion is due on {day}.</source>
        <translation>{day}に予定されている点滴はありません。</translation>
    </message>
    <message>
        <source>{day} is in the past.</source>
        <translation>{day}は過去の日付です。</translation>
    </message>
    <message>
        <source>This infusion is already planned for {day}.</source>
        <translation>この点滴はすでに{day}に予定されています。</translation>
    </message>
    <message>
        <source>The infusion before it is on {day}. Choose a later day.</source>
        <translation>前の点滴は{day}です。それより後の日を選択してください。</translation>
    </message>
    <message>
        <source>The infusion after it is due on {day}. Choose an earlier day.</source>
        <translation>次の点滴の予定は{day}です。それより前の日を選択してください。</translation>
    </message>
    <message>
        <source>{day} is {gap} days after the infusion before it, instead of {planned}. Is this correct?</source>
        <translation>{day}は前の点滴の{gap}日後です（本来は{planned}日後）。正しいですか？</translation>
    </message>
    <message>
        <source>{day} is a public holiday ({name}). Is the ward open?</source>
        <translation>{day}は祝日（{name}）です。病棟は対応していますか？</translation>
    </message>
    <message>
        <source>Type why the interval is changed.</source>
        <translation>投与間隔を変更する理由を入力してください。</translation>
    </message>
    <message>
        <source>The interval was changed on {day}. Choose that day or a later one.</source>
        <translation>投与間隔は{day}に変更されています。その日以降を選択してください。</translation>
    </message>
    <message>
        <source>Infusions are already {n} days apart.</source>
        <translation>投与間隔はすでに{n}日です。</translation>
    </message>
    <message>
        <source>{label}: infusions are {usual} days apart. Is {days} days correct?</source>
        <translation>{label}の投与間隔は{usual}日です。{days}日で正しいですか？</translation>
    </message>
    <message>
        <source>{label}: infusions are {shortest} to {usual} days apart. Is {days} days correct?</source>
        <translation>{label}の投与間隔は{shortest}～{usual}日です。{days}日で正しいですか？</translation>
    </message>
    <message>
        <source>An infusion of this child is still open. Finish and sign it, or record that it is not given.</source>
        <translation>この患者には完了していない点滴があります。終了して署名するか、見送りとして記録してください。</translation>
    </message>
    <message>
        <source>An infusion was given after this day, on {day}.</source>
        <translation>この日より後の{day}に点滴が実施されています。</translation>
    </message>
    <message>
        <source>Type why the course ends.</source>
        <translation>投与コースを終了する理由を入力してください。</translation>
    </message>
    <message>
        <source>The course of this child has not ended.</source>
        <translation>この患者の投与コースは終了していません。</translation>
    </message>
    <message>
        <source>Type why the course is resumed.</source>
        <translation>投与コースを再開する理由を入力してください。</translation>
    </message>
    <message>
        <source>The course ended on {day}. Choose that day or a later one.</source>
        <translation>投与コースは{day}に終了しました。その日以降を選択してください。</translation>
    </message>
    <message>
        <source>This child is recorded as having died. Is that wrong?</source>
        <translation>この患者は死亡と記録されています。誤りですか？</translation>
    </message>
    <message>
        <source>The course of this child ended on {day}. Resume it first.</source>
        <translation>この患者の投与コースは{day}に終了しました。先に再開してください。</translation>
    </message>
    <message>
        <source>An order at the bedside is asked about if it is in force for more than</source>
        <translation>ベッドサイドの指示で確認を求める有効期間（超）</translation>
    </message>
    <message>
        <source>Type who gave the order: an order is a physician&apos;s.</source>
        <translation>指示した医師を入力してください。指示は医師が行うものです。</translation>
    </message>
    <message>
        <source>The order follows the {label}, but this child is dosed by the {other}. Is this correct?</source>
        <translation>指示は{label}に従っていますが、この患者の投与量は{other}に準拠しています。正しいですか？</translation>
    </message>
    <message>
        <source>Type the dose in mg/kg or mg, such as 10 mg/kg or 250 mg.</source>
        <translation>投与量をmg/kgまたはmgで入力してください（例：10 mg/kg、250 mg）。</translation>
    </message>
    <message>
        <source>A dose of {mg} mg is not plausible.</source>
        <translation>投与量{mg} mgはあり得ない値です。</translation>
    </message>
    <message>
        <source>A dose of {dose} mg/kg is not plausible.</source>
        <translation>投与量{dose} mg/kgはあり得ない値です。</translation>
    </message>
    <message>
        <source>{dose} mg/kg is not a dose of the label ({label}). Is the order correct?</source>
        <translation>{dose} mg/kgは電子添文（{label}）の用量ではありません。指示は正しいですか？</translation>
    </message>
    <message>
        <source>An order is in force from today or an earlier day on, not from {day}.</source>
        <translation>指示の開始日は今日以前です。{day}からにはできません。</translation>
    </message>
    <message>
        <source>The order is in force since {day}, more than a year ago. Is it?</source>
        <translation>指示の開始日は{day}で、1年以上前です。正しいですか？</translation>
    </message>
    <message>
        <source>The order differs by {percent} % from the dose of the label, {mg} mg. Is it correct?</source>
        <translation>指示量が電子添文の用量{mg} mgと{percent} %異なります。正しいですか？</translation>
    </message>
    <message>
        <source>The vials hold {mg} mg less than the prepared dose.</source>
        <translation>バイアルの合計が調製量より{mg} mg不足しています。</translation>
    </message>
    <message>
        <source>{mg} mg is more than {limit} mg. Is the dose correct?</source>
        <translation>{mg} mgは{limit} mgを超えています。投与量は正しいですか？</translation>
    </message>
    <message>
        <source>The prepared dose differs from the order by {percent} %.</source>
        <translation>調製量が指示量と{percent} %異なります。</translation>
    </message>
    <message>
        <source>A bag of {ml} mL is not plausible.</source>
        <translation>輸液バッグ{ml} mLはあり得ない値です。</translation>
    </message>
    <message>
        <source>Scan or type the lot of every vial.</source>
        <translation>すべてのバイアルの製造番号をスキャンまたは入力してください。</translation>
    </message>
    <message>
        <source>Lot {lot} expired on {day}. Use another vial.</source>
        <translation>製造番号{lot}の使用期限は{day}で切れています。別のバイアルを使用してください。</translation>
    </message>
    <message>
        <source>Type the drug that was given.</source>
        <translation>投与した薬剤を入力してください。</translation>
    </message>
    <message>
        <source>Type the dose that was given, with its unit.</source>
        <translation>投与した量を単位とともに入力してください。</translation>
    </message>
    <message>
        <source>A waste of {mg} mg is not plausible.</source>
        <translation>残液廃棄量{mg} mgはあり得ない値です。</translation>
    </message>
    <message>
        <source>The waste must be seen by another person.</source>
        <translation>残液廃棄は別の人が確認してください。</translation>
    </message>
    <message>
        <source>There is nothing to check yet: the bag has not been recorded.</source>
        <translation>確認する対象がありません。輸液バッグがまだ記録されていません。</translation>
    </message>
    <message>
        <source>The second check must be made by another person.</source>
        <translation>ダブルチェックは別の人が行ってください。</translation>
    </message>
    <message>
        <source>Choose the drug.</source>
        <translation>薬剤を選択してください。</translation>
    </message>
    <message>
        <source>Type why this is planned.</source>
        <translation>この計画の理由を入力してください。</translation>
    </message>
    <message>
        <source>A plan needs one step at least.</source>
        <translation>計画には1段階以上が必要です。</translation>
    </message>
    <message>
        <source>A plan has at most {n} steps in {days} days.</source>
        <translation>計画は{days}日間に{n}段階までです。</translation>
    </message>
    <message>
        <source>Two steps are on {day}.</source>
        <translation>{day}に2つの段階があります。</translation>
    </message>
    <message>
        <source>{taken} mg/day of {drug} are taken now. Does the plan begin with {planned} mg/day?</source>
        <translation>{drug}は現在{taken} mg/日です。計画は{planned} mg/日から始めますか？</translation>
    </message>
    <message>
        <source>The first step, on {day}, is in the past. Is this right?</source>
        <translation>最初の段階の日（{day}）が過去です。正しいですか？</translation>
    </message>
    <message>
        <source>The dose rises on {day}. Is this right?</source>
        <translation>{day}に投与量が増えています。正しいですか？</translation>
    </message>
    <message>
        <source>Type why the plan is changed.</source>
        <translation>計画を変更する理由を入力してください。</translation>
    </message>
    <message>
        <source>Type for how many days: 1 to {most}.</source>
        <translation>日数を1～{most}で入力してください。</translation>
    </message>
    <message>
        <source>This plan was ended on {day}.</source>
        <translation>この計画は{day}に終了しています。</translation>
    </message>
    <message>
        <source>The plan begins on {day}. Choose a later day.</source>
        <translation>計画は{day}に始まります。それより後の日を選択してください。</translation>
    </message>
    <message>
        <source>The last step of the plan is on {day}. Choose that day or an earlier one.</source>
        <translation>計画の最後の段階は{day}です。その日以前を選択してください。</translation>
    </message>
    <message>
        <source>The first step of the plan is on {day}. Choose that day or a later one.</source>
        <translation>計画の最初の段階は{day}です。その日以降を選択してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number such as 1.5 or 1,5.</source>
        <translation>「{typed}」は数値ではありません。1.5のような数値を入力してください。</translation>
    </message>
    <message>
        <source>Nothing was assessed. Mark a joint or type a value; 0 is a value.</source>
        <translation>何も評価されていません。関節に印を付けるか、値を入力してください。0も値として扱われます。</translation>
    </message>
    <message>
        <source>A visit of this day is recorded already. Is this another one?</source>
        <translation>この日の受診はすでに記録されています。別の受診ですか？</translation>
    </message>
    <message>
        <source>{what} is {low} to {high}, not {value}.</source>
        <translation>{what}は{low}～{high}です。{value}は入力できません。</translation>
    </message>
    <message>
        <source>Checklist before an infusion</source>
        <translation>点滴前チェックリスト</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>37 °C</source>
        <translation>37 °C</translation>
    </message>
    <message>
        <source>37.2 °C</source>
        <translation>37.2 °C</translation>
    </message>
    <message>
        <source>37.5 °C</source>
        <translation>37.5 °C</translation>
    </message>
    <message>
        <source>37.8 °C</source>
        <translation>37.8 °C</translation>
    </message>
    <message>
        <source>38 °C</source>
        <translation>38 °C</translation>
    </message>
    <message>
        <source>Ask from a temperature of</source>
        <translation>確認を求める体温（以上）</translation>
    </message>
    <message>
        <source>Before an infusion, a temperature from this one on must be answered.</source>
        <translation>点滴前の体温がこの値以上の場合、回答が必要です。</translation>
    </message>
    <message>
        <source>Ask about contacts in the last</source>
        <translation>感染者との接触を確認する期間</translation>
    </message>
    <message>
        <source>Before an infusion, a contact with an infection in these days must be answered.</source>
        <translation>この日数以内に感染者との接触がある場合、点滴前に回答が必要です。</translation>
    </message>
    <message>
        <source>Ask about live vaccines in the last</source>
        <translation>生ワクチンを確認する期間</translation>
    </message>
    <message>
        <source>Before an infusion, a live vaccine in these days must be answered.</source>
        <translation>この日数以内に生ワクチンの接種がある場合、点滴前に回答が必要です。</translation>
    </message>
    <message>
        <source>A TB screen counts for</source>
        <translation>結核スクリーニングの有効期間</translation>
    </message>
    <message>
        <source>Before an infusion, an older TB screen must be answered.</source>
        <translation>これより古い結核スクリーニングの場合、点滴前に回答が必要です。</translation>
    </message>
    <message>
        <source>Oldest result for the first six infusions</source>
        <translation>最初の6回の点滴で使用できる検査結果の古さ</translation>
    </message>
    <message>
        <source>Neutrophils, platelets, ALT and AST may be this old on the day of the infusion.</source>
        <translation>点滴当日に使用できる好中球、血小板数、ALT、ASTの結果の古さです。</translation>
    </message>
    <message>
        <source>Oldest result for later infusions</source>
        <translation>7回目以降の点滴で使用できる検査結果の古さ</translation>
    </message>
    <message>
        <source>Ask why there is no newer result after</source>
        <translation>新しい結果がない理由を求める期間</translation>
    </message>
    <message>
        <source>A result older than this needs a reason why there is no newer one.</source>
        <translation>これより古い結果の場合、新しい結果がない理由が必要です。</translation>
    </message>
    <message>
        <source>At the bedside a weight counts for</source>
        <translation>ベッドサイドでの体重の有効期間</translation>
    </message>
    <message>
        <source>Before an infusion, an older weight must be answered.</source>
        <translation>これより古い体重の場合、点滴前に回答が必要です。</translation>
    </message>
    <message>
        <source>year</source>
        <translation>歳</translation>
    </message>
    <message>
        <source>years</source>
        <translation>歳</translation>
    </message>
    <message>
        <source>Ask about pregnancy from an age of</source>
        <translation>妊娠の有無を確認する年齢（以上）</translation>
    </message>
    <message>
        <source>Before an infusion, pregnancy is asked about from this age on, unless the child is a boy.</source>
        <translation>男子を除き、この年齢以上では点滴前に妊娠の有無を確認します。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Germany, in all states</source>
        <translation>ドイツ（全州）</translation>
    </message>
    <message>
        <source>Germany, Baden-Württemberg</source>
        <translation>ドイツ（バーデン・ヴュルテンベルク州）</translation>
    </message>
    <message>
        <source>Germany, Bavaria</source>
        <translation>ドイツ（バイエルン州）</translation>
    </message>
    <message>
        <source>Germany, Berlin</source>
        <translation>ドイツ（ベルリン）</translation>
    </message>
    <message>
        <source>Germany, Brandenburg</source>
        <translation>ドイツ（ブランデンブルク州）</translation>
    </message>
    <message>
        <source>Germany, Bremen</source>
        <translation>ドイツ（ブレーメン州）</translation>
    </message>
    <message>
        <source>Germany, Hamburg</source>
        <translation>ドイツ（ハンブルク）</translation>
    </message>
    <message>
        <source>Germany, Hesse</source>
        <translation>ドイツ（ヘッセン州）</translation>
    </message>
    <message>
        <source>Germany, Mecklenburg-Western Pomerania</source>
        <translation>ドイツ（メクレンブルク・フォアポンメルン州）</translation>
    </message>
    <message>
        <source>Germany, Lower Saxony</source>
        <translation>ドイツ（ニーダーザクセン州）</translation>
    </message>
    <message>
        <source>Germany, North Rhine-Westphalia</source>
        <translation>ドイツ（ノルトライン・ヴェストファーレン州）</translation>
    </message>
    <message>
        <source>Germany, Rhineland-Palatinate</source>
        <translation>ドイツ（ラインラント・プファルツ州）</translation>
    </message>
    <message>
        <source>Germany, Saarland</source>
        <translation>ドイツ（ザールラント州）</translation>
    </message>
    <message>
        <source>Germany, Saxony</source>
        <translation>ドイツ（ザクセン州）</translation>
    </message>
    <message>
        <source>Germany, Saxony-Anhalt</source>
        <translation>ドイツ（ザクセン・アンハルト州）</translation>
    </message>
    <message>
        <source>Germany, Schleswig-Holstein</source>
        <translation>ドイツ（シュレースヴィヒ・ホルシュタイン州）</translation>
    </message>
    <message>
        <source>Germany, Thuringia</source>
        <translation>ドイツ（テューリンゲン州）</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>United Kingdom, England</source>
        <translation>英国（イングランド）</translation>
    </message>
    <message>
        <source>United Kingdom, Northern Ireland</source>
        <translation>英国（北アイルランド）</translation>
    </message>
    <message>
        <source>United Kingdom, Scotland</source>
        <translation>英国（スコットランド）</translation>
    </message>
    <message>
        <source>United Kingdom, Wales</source>
        <translation>英国（ウェールズ）</translation>
    </message>
    <message>
        <source>United States, federal</source>
        <translation>米国（連邦）</translation>
    </message>
    <message>
        <source>Type one step a line, such as 12 Mar 2026 7.5.</source>
        <translation>1行に1段階ずつ入力してください（例：2026/3/12 7.5）。</translation>
    </message>
    <message>
        <source>“{line}” has no date. Type 12 Mar 2026 7.5.</source>
        <translation>「{line}」に日付がありません。2026/3/12 7.5のように入力してください。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>数値を入力してください。</translation>
    </message>
    <message>
        <source>For everyone in the clinic</source>
        <translation>施設内の全員に適用</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>このコンピュータのみ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Use one of: {options}.</source>
        <translation>次のいずれかを指定してください：{options}。</translation>
    </message>
    <message>
        <source>Use a whole number from {lowest} to {highest} ({unit}).</source>
        <translation>{lowest}～{highest}の整数（単位：{unit}）で指定してください。</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number}{unit}</translation>
    </message>
    <message>
        <source>Use on or off; in a settings file, true or false.</source>
        <translation>onまたはoff（設定ファイルではtrueまたはfalse）を指定してください。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Use at most {longest} characters on one line.</source>
        <translation>1行、{longest}文字以内で指定してください。</translation>
    </message>
    <message>
        <source>Use the path of a folder, as a text on one line, or an empty text for none.</source>
        <translation>フォルダのパスを1行で指定してください。使用しない場合は空にしてください。</translation>
    </message>
    <message>
        <source>Write rate x minutes for each step and the last rate alone, such as 15 x 15; 30 x 15; 50.</source>
        <translation>各段階を「速度 x 分」、最後は速度のみで指定してください（例：15 x 15; 30 x 15; 50）。</translation>
    </message>
    <message>
        <source>Write minutes, such as after 5, 15; every 15; paused 5; end 30, 60; pressure 15.</source>
        <translation>分単位で指定してください（例：after 5, 15; every 15; paused 5; end 30, 60; pressure 15）。</translation>
    </message>
    <message>
        <source>Write it like: {example}.</source>
        <translation>次のように記載してください：{example}。</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>治療</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Laboratory messages</source>
        <translation>検査メッセージ</translation>
    </message>
    <message>
        <source>Failsafe PDF, not encrypted</source>
        <translation>非常用PDF（暗号化なし）</translation>
    </message>
    <message>
        <source>CRP mg/L, white cells and platelets 10⁹/L</source>
        <translation>CRP mg/L、白血球数・血小板数 10⁹/L</translation>
    </message>
    <message>
        <source>CRP mg/dL, white cells /µL, platelets 10⁴/µL</source>
        <translation>CRP mg/dL、白血球数 /µL、血小板数 10⁴/µL</translation>
    </message>
    <message>
        <source>Units on the screen</source>
        <translation>画面の単位</translation>
    </message>
    <message>
        <source>Lab results are shown and typed in SI units or in those of Japanese charts; what is stored does not change.</source>
        <translation>検査結果の表示と入力をSI単位または日本の慣用単位で行います。保存される値は変わりません。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The window, its alerts and what it prints are in this language; what people wrote stays as it is.</source>
        <translation>画面・アラート・印刷物がこの言語になります。人が入力した文章はそのままです。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>The window has a light or a dark background; paper is always light.</source>
        <translation>画面の背景を明るい色または暗い色にします。印刷は常に明るい背景です。</translation>
    </message>
    <message>
        <source>Open the window where it was</source>
        <translation>前回のウィンドウ位置で開く</translation>
    </message>
    <message>
        <source>The program opens with the size and the position that its window had when it was closed.</source>
        <translation>前回終了時のウィンドウの大きさと位置でプログラムを開きます。</translation>
    </message>
    <message>
        <source>own dose table</source>
        <translation>院内用量表</translation>
    </message>
    <message>
        <source>Label for new children</source>
        <translation>新規患者に適用する電子添文</translation>
    </message>
    <message>
        <source>The dose of a newly registered child follows this label; it can be changed for each child.</source>
        <translation>新規登録患者の投与量はこの電子添文に従います。患者ごとに変更できます。</translation>
    </message>
    <message>
        <source>Own dose table</source>
        <translation>院内用量表</translation>
    </message>
    <message>
        <source>A dosing rule of the clinic beside the labels, such as {example}. Laboratory limits, bag and hours of a bag are those of the US and EU label. Empty: none.</source>
        <translation>電子添文とは別の院内の用量規則です（例：{example}）。検査値の限界、輸液バッグ、調製後の使用時間は米国・EUの添付文書に従います。空欄：なし。</translation>
    </message>
    <message>
        <source>An infusion is on time within</source>
        <translation>予定どおりとみなす範囲</translation>
    </message>
    <message>
        <source>An infusion is on time up to this many days before or after its due date.</source>
        <translation>予定日の前後この日数以内の点滴を予定どおりとします。</translation>
    </message>
    <message>
        <source>Rate plan of an infusion</source>
        <translation>点滴の速度計画</translation>
    </message>
    <message>
        <source>The rates of the drip in mL/h with their minutes, such as 15 x 15; 30 x 15; 50. Empty: one rate for an hour, as the label says.</source>
        <translation>点滴速度（mL/h）とその時間（分）を指定します（例：15 x 15; 30 x 15; 50）。空欄：電子添文どおり1時間の一定速度。</translation>
    </message>
    <message>
        <source>Results wait for a signature for</source>
        <translation>検査結果の署名待ち期間</translation>
    </message>
    <message>
        <source>Results that no physician signed are counted on Today for this many days.</source>
        <translation>医師が署名していない検査結果を、この日数の間「本日」に件数で表示します。</translation>
    </message>
    <message>
        <source>Vital signs of an infusion</source>
        <translation>点滴中のバイタルサイン</translation>
    </message>
    <message>
        <source>Minutes after the start and each change of rate, then repeatedly, in a pause, after the end, and for blood pressure, such as after 5, 15; every 15; paused 5; end 30, 60; pressure 15. Empty: these.</source>
        <translation>開始後および速度変更後の分、その後の繰り返し、中断中、終了後、血圧の測定間隔を分で指定します（例：after 5, 15; every 15; paused 5; end 30, 60; pressure 15）。空欄：この例のとおり。</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Discard a prepared bag after</source>
        <translation>調製後の輸液バッグの使用時間</translation>
    </message>
    <message>
        <source>The clinic&apos;s own limit, if it is shorter than that of the label. 0: that of the label.</source>
        <translation>電子添文より短い院内の制限時間です。0：電子添文のとおり。</translation>
    </message>
    <message>
        <source>100 mL</source>
        <translation>100 mL</translation>
    </message>
    <message>
        <source>250 mL</source>
        <translation>250 mL</translation>
    </message>
    <message>
        <source>Bag beside that of the label</source>
        <translation>電子添文以外の輸液バッグ</translation>
    </message>
    <message>
        <source>A bag of this volume can be chosen when an infusion is prepared.</source>
        <translation>点滴の調製時に、この容量の輸液バッグを選択できます。</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>The calendar shows the public holidays of this country or region.</source>
        <translation>カレンダーにこの国または地域の祝日を表示します。</translation>
    </message>
    <message>
        <source>infusion</source>
        <translation>件</translation>
    </message>
    <message>
        <source>infusions</source>
        <translation>件</translation>
    </message>
    <message>
        <source>A day is full with</source>
        <translation>1日の点滴の上限</translation>
    </message>
    <message>
        <source>The calendar shows how many of this number of infusions are planned on a day.</source>
        <translation>カレンダーに、1日の予定がこの件数のうち何件埋まっているかを表示します。</translation>
    </message>
    <message>
        <source>Character set of laboratory messages</source>
        <translation>検査メッセージの文字コード</translation>
    </message>
    <message>
        <source>Messages that name no character set and are not UTF-8 are read in this one.</source>
        <translation>文字コードの指定がなく、UTF-8でもないメッセージをこの文字コードで読み取ります。</translation>
    </message>
    <message>
        <source>Sound for a new alert card</source>
        <translation>新しいアラートカードの通知音</translation>
    </message>
    <message>
        <source>A sound is played when a new alert card appears while another window is in front.</source>
        <translation>別のウィンドウが前面にあるときに新しいアラートカードが発生すると音を鳴らします。</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Lock the screen after no input for</source>
        <translation>無操作時に画面をロックするまでの時間</translation>
    </message>
    <message>
        <source>The screen locks itself after this time; what was typed is there again after the next log-in.</source>
        <translation>この時間が過ぎると画面ロックされます。入力内容は次のログイン後も残ります。</translation>
    </message>
    <message>
        <source>Fill in the last name at log-in</source>
        <translation>ログイン時に前回の氏名を表示</translation>
    </message>
    <message>
        <source>The log-in form contains the name of the person who used this computer last.</source>
        <translation>このコンピュータを最後に使用した人の氏名をログイン画面に表示します。</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>2つ目のバックアップフォルダ</translation>
    </message>
    <message>
        <source>Each backup is also copied to this folder, such as one on a network drive or a USB stick.</source>
        <translation>各バックアップをこのフォルダにもコピーします（ネットワークドライブやUSBメモリなど）。</translation>
    </message>
    <message>
        <source>Folder of the failsafe PDF</source>
        <translation>非常用PDFのフォルダ</translation>
    </message>
    <message>
        <source>The whole record is written into this folder as a PDF, to be read when this program is down. The PDF is NOT encrypted: whoever can open the file reads every child. Empty: no PDF.</source>
        <translation>プログラムが使用できないときに閲覧するため、診療記録全体をPDFとしてこのフォルダに書き出します。このPDFは暗号化されません：ファイルを開ける人は全患者の情報を読めます。空欄：PDFなし。</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4時間</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8時間</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12時間</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24時間</translation>
    </message>
    <message>
        <source>The failsafe PDF is written again after</source>
        <translation>非常用PDFの更新間隔</translation>
    </message>
    <message>
        <source>A newer PDF is written after this time while the program is open; the last three are kept.</source>
        <translation>プログラムの使用中、この時間ごとに新しいPDFを書き出します。最新の3件を保存します。</translation>
    </message>
    <message>
        <source>Blood count and liver values every</source>
        <translation>血算・肝機能の検査間隔</translation>
    </message>
    <message>
        <source>Lipids every</source>
        <translation>脂質の検査間隔</translation>
    </message>
    <message>
        <source>Ferritin, LDH and fibrinogen every</source>
        <translation>フェリチン・LDH・フィブリノゲンの検査間隔</translation>
    </message>
    <message>
        <source>Eye examination every</source>
        <translation>眼科検査の間隔</translation>
    </message>
    <message>
        <source>Eye examination on a steroid every</source>
        <translation>ステロイド投与中の眼科検査の間隔</translation>
    </message>
    <message>
        <source>DXA on a steroid every</source>
        <translation>ステロイド投与中のDXAの間隔</translation>
    </message>
    <message>
        <source>Film of the spine on a steroid every</source>
        <translation>ステロイド投与中の脊椎X線の間隔</translation>
    </message>
    <message>
        <source>Height and weight every</source>
        <translation>身長・体重の測定間隔</translation>
    </message>
    <message>
        <source>Puberty every</source>
        <translation>思春期評価の間隔</translation>
    </message>
    <message>
        <source>Bone age of a short child every</source>
        <translation>低身長患者の骨年齢の評価間隔</translation>
    </message>
    <message>
        <source>Influenza vaccine every</source>
        <translation>インフルエンザワクチンの接種間隔</translation>
    </message>
    <message>
        <source>Blood pressure on a steroid every</source>
        <translation>ステロイド投与中の血圧の測定間隔</translation>
    </message>
    <message>
        <source>Eye pressure in the first half year on a steroid every</source>
        <translation>ステロイド投与開始後半年間の眼圧の測定間隔</translation>
    </message>
    <message>
        <source>Eye pressure on a steroid, later, every</source>
        <translation>ステロイド投与中の眼圧の測定間隔（半年以降）</translation>
    </message>
    <message>
        <source>Eye examination in the year after all drugs every</source>
        <translation>全薬剤終了後1年間の眼科検査の間隔</translation>
    </message>
    <message>
        <source>Glucose on a steroid every</source>
        <translation>ステロイド投与中の血糖の検査間隔</translation>
    </message>
    <message>
        <source>Lung questions and saturation every</source>
        <translation>呼吸器問診・酸素飽和度の確認間隔</translation>
    </message>
    <message>
        <source>Immunoglobulin G every</source>
        <translation>免疫グロブリンGの検査間隔</translation>
    </message>
    <message>
        <source>Urine protein every</source>
        <translation>尿蛋白の検査間隔</translation>
    </message>
    <message>
        <source>Vaccination record every</source>
        <translation>予防接種歴の確認間隔</translation>
    </message>
    <message>
        <source>Surveillance</source>
        <translation>定期フォロー</translation>
    </message>
    <message>
        <source>month</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>months</source>
        <translation>か月</translation>
    </message>
    <message>
        <source>The Events page of a child shows when this is due next.</source>
        <translation>次回の予定は患者のイベント画面に表示されます。</translation>
    </message>
    <message>
        <source>Formula of the target height</source>
        <translation>目標身長の計算式</translation>
    </message>
    <message>
        <source>The growth page shows the target height from the heights of the parents by this formula.</source>
        <translation>成長画面に、両親の身長からこの式で計算した目標身長を表示します。</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Type a date such as 12 Mar 2019.</source>
        <translation>「{typed}」は日付ではありません。2019/3/12のように入力してください。</translation>
    </message>
    <message>
        <source>This can mean {first} or {second}. Type the month as a word.</source>
        <translation>{first}と{second}のどちらにも解釈できます。年/月/日の順で入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a time. Type a time such as 9:30.</source>
        <translation>「{typed}」は時刻ではありません。9:30のように入力してください。</translation>
    </message>
    <message>
        <source>Type the day, such as 12 Mar 2019.</source>
        <translation>日付を入力してください（例：2019/3/12）。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number such as 4.1 or 4,1.</source>
        <translation>「{typed}」は数値ではありません。4.1のような数値を入力してください。</translation>
    </message>
    <message>
        <source>loss of effect</source>
        <translation>薬効減弱</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Phase, doses given before</source>
        <translation>時期、それまでの投与回数</translation>
    </message>
    <message>
        <source>Days since the last dose</source>
        <translation>前回投与からの日数</translation>
    </message>
    <message>
        <source>Own level (centre)</source>
        <translation>本人の平常値（中心値）</translation>
    </message>
    <message>
        <source>Usual range, lower end</source>
        <translation>通常範囲の下端</translation>
    </message>
    <message>
        <source>Usual range, upper end</source>
        <translation>通常範囲の上端</translation>
    </message>
    <message>
        <source>Value ÷ centre</source>
        <translation>値÷中心値</translation>
    </message>
    <message>
        <source>SD above expectation</source>
        <translation>予測値からの上昇（SD）</translation>
    </message>
    <message>
        <source>Chance of a quiet value this high</source>
        <translation>平常時にこの高さの値となる確率</translation>
    </message>
    <message>
        <source>Quiet values learnt</source>
        <translation>学習した平常時の値</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Therefore</source>
        <translation>結論</translation>
    </message>
    <message>
        <source>{level}: {because}</source>
        <translation>{level}：{because}</translation>
    </message>
    <message>
        <source>{n}, {first} to {last}</source>
        <translation>{n}件、{first}～{last}</translation>
    </message>
    <message>
        <source>Points to begin with</source>
        <translation>開始点数</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{found}: {points}</source>
        <translation>{found}：{points}</translation>
    </message>
    <message>
        <source>Above the limit of a group</source>
        <translation>グループの上限を超えた分</translation>
    </message>
    <message>
        <source>{found} SD, one SD being {width}</source>
        <translation>{found} SD（1 SD＝{width}）</translation>
    </message>
    <message>
        <source>The label: do not give during an active infection, including a localised one. Interruption has its own risk. This card is no diagnosis, and its absence is no all-clear.</source>
        <translation>電子添文：局所感染を含む活動性感染症の間は投与しないこと。投与の中断にも固有のリスクがあります。このカードは診断ではなく、カードがないことは「異常なし」を意味しません。</translation>
    </message>
    <message>
        <source>On tocilizumab the published criteria for MAS miss most cases.</source>
        <translation>トシリズマブ投与中は、公表されたMASの基準ではほとんどの症例を見逃します。</translation>
    </message>
    <message>
        <source>before treatment</source>
        <translation>治療開始前</translation>
    </message>
    <message>
        <source>before steady state: the drug level still rises</source>
        <translation>導入期：薬物濃度が定常状態に達していません</translation>
    </message>
    <message>
        <source>drug active</source>
        <translation>薬効持続中</translation>
    </message>
    <message>
        <source>exposure uncertain</source>
        <translation>曝露状況が不確か</translation>
    </message>
    <message>
        <source>not measured; a high value would add up to {points} to infection</source>
        <translation>未測定。高値であれば感染症に最大{points}点加算</translation>
    </message>
    <message>
        <source>findings that measure the same thing count together up to a limit</source>
        <translation>同じものを測る所見は合計点に上限があります</translation>
    </message>
    <message>
        <source>how much rarer each explanation is than a well day, before any finding</source>
        <translation>所見を考慮する前の、平常日と比べた各原因候補のまれさ</translation>
    </message>
    <message>
        <source>{fold} ×; {because}</source>
        <translation>{fold}倍（{because}）</translation>
    </message>
    <message>
        <source>{fold} × what is expected on this day, {centre} ({range})</source>
        <translation>この日の予測値{centre}（{range}）の{fold}倍</translation>
    </message>
    <message>
        <source>{fold} × own level {centre} ({range}); {odds} of this child&apos;s well days</source>
        <translation>本人平常値{centre}（{range}）の{fold}倍。この患者の平常日では{odds}</translation>
    </message>
    <message>
        <source>suppressed by the drug: not informative</source>
        <translation>本剤により抑制され、参考になりません</translation>
    </message>
    <message>
        <source>as on this child&apos;s other days; fever is often absent on this drug</source>
        <translation>この患者の他の日と同程度。本剤投与中は発熱がないことが多い</translation>
    </message>
    <message>
        <source>not raised: does not exclude infection</source>
        <translation>上昇なし：感染症を否定できません</translation>
    </message>
    <message>
        <source>no unusual change known</source>
        <translation>普段と異なる変化なし</translation>
    </message>
    <message>
        <source>a newer sample belongs to this card</source>
        <translation>このカードに新しい検体が加わりました</translation>
    </message>
    <message>
        <source>a value was corrected</source>
        <translation>値が訂正されました</translation>
    </message>
    <message>
        <source>a dose, an event or an earlier value was entered or corrected</source>
        <translation>投与、イベントまたは過去の値が入力または訂正されました</translation>
    </message>
    <message>
        <source>{rule} judges this sample differently</source>
        <translation>{rule}ではこの検体の判定が異なります</translation>
    </message>
    <message>
        <source>{sd} SD {side} what is usual for this child</source>
        <translation>本人の平常値より{sd} SD{side}</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高値</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低値</translation>
    </message>
    <message>
        <source>1 earlier value</source>
        <translation>過去の値1件</translation>
    </message>
    <message>
        <source>{n} earlier values</source>
        <translation>過去の値{n}件</translation>
    </message>
    <message>
        <source>CRP {value} does not exclude infection: the drug suppresses it ({days} days since the dose).</source>
        <translation>CRP {value}では感染症を否定できません：本剤により抑制されています（投与後{days}日）。</translation>
    </message>
    <message>
        <source>CRP is {found}: cover may have lapsed</source>
        <translation>CRPが{found}：薬効が途切れた可能性があります</translation>
    </message>
    <message>
        <source>IL-6 was above expectation in the sample before</source>
        <translation>前回の検体でIL-6が予測値を上回っていました</translation>
    </message>
    <message>
        <source>Over the limit of a group</source>
        <translation>グループの上限を超えた分</translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child, points short of a card: {points}</source>
        <translation>IL-6は本人の平常値より{sd} SD高値です（カードまであと{points}点）</translation>
    </message>
    <message>
        <source>IL-6 is {sd} SD above what is usual for this child, points over a well day with its company: {points}</source>
        <translation>IL-6は本人の平常値より{sd} SD高値です（他のマーカーと合わせて平常日より{points}点高い）</translation>
    </message>
    <message>
        <source>as this child&apos;s other days; fever is often absent on this drug</source>
        <translation>この患者の他の日と同程度。本剤投与中は発熱がないことが多い</translation>
    </message>
    <message>
        <source>how much rarer each is than a well day, before anything is looked at</source>
        <translation>所見を考慮する前の、平常日と比べた各原因候補のまれさ</translation>
    </message>
    <message>
        <source>infection, flare or a matter of measurement — examine, repeat</source>
        <translation>感染症、再燃または測定の問題 ― 診察し、再検してください</translation>
    </message>
    <message>
        <source>laboratory part of the 2016 EULAR/ACR/PRINTO set is met</source>
        <translation>2016年EULAR/ACR/PRINTO基準の検査項目を満たしています</translation>
    </message>
    <message>
        <source>measured by {new}, before by {old}</source>
        <translation>今回の測定は{new}、前回は{old}</translation>
    </message>
    <message>
        <source>reaction in one of the last two infusions</source>
        <translation>直近2回の点滴のいずれかで投与時反応</translation>
    </message>
    <message>
        <source>run-in: drug level not yet steady</source>
        <translation>導入期：薬物濃度が定常状態に達していません</translation>
    </message>
    <message>
        <source>signs of a coming reaction — review before this dose</source>
        <translation>投与時反応の前兆 ― 今回の投与前に再検討してください</translation>
    </message>
    <message>
        <source>suppressed by the drug: says nothing</source>
        <translation>本剤により抑制され、参考になりません</translation>
    </message>
    <message>
        <source>the drug may have lost its hold — review before the next infusion</source>
        <translation>薬効が減弱した可能性 ― 次回点滴前に再検討してください</translation>
    </message>
    <message>
        <source>The last dose was {days} days ago: the drug may no longer work; CRP and fever are informative again, and IL-6 may fall</source>
        <translation>前回投与から{days}日経過しています：薬効が切れている可能性があります。CRPと発熱が再び参考になり、IL-6は低下することがあります</translation>
    </message>
    <message>
        <source>the other markers speak for an infection; IL-6 itself is not raised</source>
        <translation>他のマーカーが感染症を示唆しています。IL-6自体は上昇していません</translation>
    </message>
    <message>
        <source>the other markers speak for an infection; IL-6 was not measured</source>
        <translation>他のマーカーが感染症を示唆しています。IL-6は未測定です</translation>
    </message>
    <message>
        <source>the tail of the rise before: falling as expected</source>
        <translation>前回の上昇後の下降相：予測どおり低下中</translation>
    </message>
    <message>
        <source>what measures one thing counts only so far together</source>
        <translation>同じものを測る所見は合計点に上限があります</translation>
    </message>
    <message>
        <source>{points} points more would make it a card.</source>
        <translation>あと{points}点でカードが発行されます。</translation>
    </message>
    <message>
        <source>infection, white cells up</source>
        <translation>感染症（白血球増加）</translation>
    </message>
    <message>
        <source>infection, white cells down</source>
        <translation>感染症（白血球減少）</translation>
    </message>
    <message>
        <source>flare</source>
        <translation>再燃</translation>
    </message>
    <message>
        <source>MAS</source>
        <translation>MAS</translation>
    </message>
    <message>
        <source>loss of drug effect</source>
        <translation>薬効減弱</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>測定の問題</translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation>出典を確認済み</translation>
    </message>
    <message>
        <source>read in a secondary source</source>
        <translation>二次資料を確認済み</translation>
    </message>
    <message>
        <source>recalled, not confirmed</source>
        <translation>記憶に基づく（未確認）</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>提案値</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>枚</translation>
    </message>
    <message>
        <source>doses</source>
        <translation>回</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>投与間隔</translation>
    </message>
    <message>
        <source>joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>検体</translation>
    </message>
    <message>
        <source>share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>要観察</translation>
    </message>
    <message>
        <source>act</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>What a card means</source>
        <translation>カードの意味</translation>
    </message>
    <message>
        <source>A card says that this child&apos;s IL-6, together with the other markers, is higher than a well day of this child explains. A card is not a diagnosis, and the absence of a card is no all-clear: on this drug, fever and a raised CRP can be absent, and a mild infection can be missed. The program changes no order. Rule {version}.</source>
        <translation>カードは、この患者のIL-6が他のマーカーと合わせて、本人の平常日では説明できないほど高いことを示します。カードは診断ではなく、カードがないことは「異常なし」を意味しません。本剤の投与中は発熱やCRP上昇がみられないことがあり、軽い感染症は見逃されることがあります。プログラムは指示を変更しません。ルール{version}。</translation>
    </message>
    <message>
        <source>The evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>For a marker: how far the explanation typically moves it, with the lowest and the highest number of points in brackets. For any other finding: points for each unit above the start.</source>
        <translation>マーカー：原因候補によって通常変化する幅と、括弧内に最低点～最高点。その他の所見：起点を超えた1単位ごとの点数。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Record children, infusions, labs, drugs, events and visits, and correct them</source>
        <translation>患者、点滴、検査結果、薬剤、イベント、受診を記録・訂正</translation>
    </message>
    <message>
        <source>Acknowledge and snooze alert cards</source>
        <translation>アラートカードを確認済み・後で再通知に設定</translation>
    </message>
    <message>
        <source>Name the outcome of an alert card</source>
        <translation>アラートカードの転帰を記録</translation>
    </message>
    <message>
        <source>Set the physician global of a visit</source>
        <translation>受診の医師全般評価を記録</translation>
    </message>
    <message>
        <source>Sign results and visits</source>
        <translation>検査結果と受診を承認</translation>
    </message>
    <message>
        <source>Plan a taper, change the interval, end a course</source>
        <translation>漸減を計画、投与間隔を変更、投与コースを終了</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>文書を作成</translation>
    </message>
    <message>
        <source>Make review copies</source>
        <translation>閲覧用コピーを作成</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>ファイルを取り込み</translation>
    </message>
    <message>
        <source>Export children as FHIR or CSV</source>
        <translation>患者データをFHIRまたはCSVで出力</translation>
    </message>
    <message>
        <source>Export tables for research</source>
        <translation>研究用の表を出力</translation>
    </message>
    <message>
        <source>Export names for research</source>
        <translation>患者を特定できる研究用の表を出力</translation>
    </message>
    <message>
        <source>Decide what two computers changed</source>
        <translation>2台のコンピュータの競合を解決</translation>
    </message>
    <message>
        <source>Change settings of the clinic, and people</source>
        <translation>施設の設定とユーザーを変更</translation>
    </message>
    <message>
        <source>Restore a backup, export the key</source>
        <translation>バックアップを復元、鍵を出力</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Asked about below</source>
        <translation>要確認（未満）</translation>
    </message>
    <message>
        <source>Asked about above</source>
        <translation>要確認（超過）</translation>
    </message>
    <message>
        <source>before the first infusion</source>
        <translation>初回点滴前</translation>
    </message>
    <message>
        <source>during treatment</source>
        <translation>治療中</translation>
    </message>
    <message>
        <source>What the label says</source>
        <translation>電子添文の記載</translation>
    </message>
    <message>
        <source>Limits in the label</source>
        <translation>電子添文の限界値</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>May be changed by</source>
        <translation>変更できる権限</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>権限の一覧</translation>
    </message>
    <message>
        <source>Units that may be typed</source>
        <translation>入力できる単位</translation>
    </message>
    <message>
        <source>Asked about outside</source>
        <translation>要確認（範囲外）</translation>
    </message>
    <message>
        <source>Refused outside</source>
        <translation>受付不可（範囲外）</translation>
    </message>
    <message>
        <source>Steroid</source>
        <translation>ステロイド</translation>
    </message>
    <message>
        <source>Other monitors</source>
        <translation>その他のモニター</translation>
    </message>
    <message>
        <source>Each monitor works independently of the alert. On tocilizumab the 2016 criteria and the MS score miss most cases of MAS.</source>
        <translation>各モニターはアラートとは独立して働きます。トシリズマブ投与中は、2016年基準とMSスコアではMASのほとんどの症例を見逃します。</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>モニター</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限界値</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限界値一覧</translation>
    </message>
    <message>
        <source>Every other number that the rules use, with its source and how certain it is.</source>
        <translation>ルールで用いるその他すべての数値と、その出典および確かさ。</translation>
    </message>
    <message>
        <source>How the evidence is scored</source>
        <translation>根拠の採点方法</translation>
    </message>
    <message>
        <source>Each finding gives points for each explanation: one point doubles the odds of the explanation relative to a well day. A marker is compared twice: with this child&apos;s own well days, and with such a day shifted as far as the explanation typically shifts the marker. With d = typical shift ÷ SD, the points are d × (SD found − d ÷ 2) ÷ 0.69: the same shift counts for more in a child whose values are steady and well known. A marker that was not measured counts for nothing; markers that were measured and did not move count against an explanation, together up to {against} points. Points are added to the starting points; at {card} points a card is raised, and above {watch} a silent mark is set. Findings that measure the same thing have a joint limit: {groups}.</source>
        <translation>各所見は原因候補ごとに点数を与えます。1点は、平常日に対するその原因候補のオッズを2倍にします。マーカーは2通りに比較します：本人の平常日との比較と、原因候補により通常変化する分だけずらした平常日との比較です。d＝通常の変化÷SDとすると、点数はd ×（実測SD − d ÷ 2）÷ 0.69です。つまり、値が安定してよく分かっている患者ほど同じ変化の重みが大きくなります。未測定のマーカーは加算されません。測定して変化がなかったマーカーは原因候補に不利に働きます（合計{against}点まで）。これらを開始点数に加え、{card}点でカードを発行し、{watch}点を超えると通知なしマークを付けます。同じものを測る所見には共通の上限があります：{groups}。</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>原因候補</translation>
    </message>
    <message>
        <source>Starting points</source>
        <translation>開始点数</translation>
    </message>
    <message>
        <source>Usual values in children on the drug</source>
        <translation>本剤投与中の小児における通常値</translation>
    </message>
    <message>
        <source>A child&apos;s own values replace these as they become known. The columns are: the centre; one SD between children and one SD between the quiet days of one child, as factors; how far the drug lowers the marker on day {dip} after a dose; how much pre-treatment disease still raises it at the first dose, an effect that halves every {half} days; and how far the drug raises it within a day of the first dose. In active disease IL-6 is produced {times} times as fast as on a well day, and the excess falls to a third in {days} days. Where the column “Raised by the drug” has a value, values from before the first dose are used to predict the first weeks.</source>
        <translation>本人の値が分かるにつれ、これらは本人の値に置き換わります。各列：中心値、患者間の1 SDと1人の患者の平常日間の1 SD（いずれも倍率）、投与後{dip}日目に本剤がマーカーを低下させる程度、初回投与時に治療前の疾患がなお上昇させている程度（この影響は{half}日ごとに半減）、初回投与後1日以内に本剤が上昇させる程度。活動性疾患ではIL-6の産生が平常日の{times}倍となり、過剰分は{days}日で3分の1に減ります。「本剤による上昇」の列に値がある場合、最初の数週間の予測に初回投与前の値を用います。</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心値</translation>
    </message>
    <message>
        <source>SD between children</source>
        <translation>患者間SD</translation>
    </message>
    <message>
        <source>SD within a child</source>
        <translation>患者内SD</translation>
    </message>
    <message>
        <source>At the first dose</source>
        <translation>初回投与時</translation>
    </message>
    <message>
        <source>Raised by the drug</source>
        <translation>本剤による上昇</translation>
    </message>
    <message>
        <source>{sought} ({least} to {most})</source>
        <translation>{sought}（{least}～{most}）</translation>
    </message>
    <message>
        <source>{per} from {start}</source>
        <translation>{start}から{per}</translation>
    </message>
    <message>
        <source>{per} for each {one} from {start}</source>
        <translation>{start}から{one}ごとに{per}</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>{source} [{how}]</source>
        <translation>{source} [{how}]</translation>
    </message>
    <message>
        <source>infection likely, flare possible — examine</source>
        <translation>感染症の可能性が高く、再燃の可能性もあり ― 診察してください</translation>
    </message>
    <message>
        <source>flare possible, infection not excluded — examine</source>
        <translation>再燃の可能性、感染症も否定できず ― 診察してください</translation>
    </message>
    <message>
        <source>the pattern of macrophage activation syndrome — call the consultant</source>
        <translation>マクロファージ活性化症候群のパターン ― 専門医に連絡してください</translation>
    </message>
    <message>
        <source>possible loss of drug effect — review before the next infusion</source>
        <translation>薬効減弱の可能性 ― 次回点滴前に再検討してください</translation>
    </message>
    <message>
        <source>infection, flare or a measurement problem — examine and repeat</source>
        <translation>感染症、再燃または測定の問題 ― 診察し、再検してください</translation>
    </message>
    <message>
        <source>signs of an impending infusion reaction — review before this dose</source>
        <translation>インフュージョンリアクションの前兆 ― 今回の投与前に再検討してください</translation>
    </message>
    <message>
        <source>infection or flare — examine</source>
        <translation>感染症または再燃 ― 診察してください</translation>
    </message>
    <message>
        <source>Up: {names}</source>
        <translation>上昇：{names}</translation>
    </message>
    <message>
        <source>Down: {names}</source>
        <translation>低下：{names}</translation>
    </message>
    <message>
        <source>Blood picture of concern: {meaning}</source>
        <translation>注意を要する血液所見：{meaning}</translation>
    </message>
    <message>
        <source>{what}: {meaning}</source>
        <translation>{what}：{meaning}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>IL-6 is {fold} × this child&apos;s own level</source>
        <translation>IL-6は本人平常値の{fold}倍です</translation>
    </message>
    <message>
        <source>{because}. Measure IL-6.</source>
        <translation>{because}。IL-6を測定してください。</translation>
    </message>
    <message>
        <source>{value}: {because}.</source>
        <translation>{value}：{because}。</translation>
    </message>
    <message>
        <source>{value}; expected on this day {range}: {because}.</source>
        <translation>{value}（この日の予測範囲 {range}）：{because}。</translation>
    </message>
    <message>
        <source>{value}; usual range {range}, from {count} quiet results, {since} to {last}: {odds} of this child&apos;s well days.</source>
        <translation>{value}（通常範囲 {range}、{since}～{last}の平常時の結果{count}件）：この患者の平常日では{odds}。</translation>
    </message>
    <message>
        <source> ({fold} ×)</source>
        <translation> ({fold}倍)</translation>
    </message>
    <message>
        <source>Newest of this card: {value}{fold} on {day}.</source>
        <translation>このカードの最新値：{value}{fold}、{day}。</translation>
    </message>
    <message numerus="yes">
        <source>CRP {value} does not exclude infection: the drug suppresses it (%n day(s) since the dose).</source>
        <translation>
            <numerusform>CRP {value}では感染症を否定できません：本剤により抑制されています（投与後%n日）。</numerusform>
        </translation>
    </message>
    <message>
        <source>No other marker moved.</source>
        <translation>他のマーカーに変化はありません。</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message>
        <source>rarer than 1 in {odds}</source>
        <translation>{odds}回に1回未満</translation>
    </message>
    <message>
        <source>about 1 in {odds}</source>
        <translation>約{odds}回に1回</translation>
    </message>
    <message>
        <source>Without {name} there would be no card.</source>
        <translation>{name}がなければカードは発行されません。</translation>
    </message>
    <message>
        <source>{points} more points would raise a card.</source>
        <translation>あと{points}点でカードが発行されます。</translation>
    </message>
    <message>
        <source>{name}: not measured, or not yet known; could add up to {points}.</source>
        <translation>{name}：未測定または未判明。最大{points}点加算される可能性があります。</translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation>{act}: {what}</translation>
    </message>
    <message>
        <source>{act}: “{field}” is not a field.</source>
        <translation>{act}：「{field}」という項目はありません。</translation>
    </message>
    <message>
        <source>{act}: a time has no offset from UTC.</source>
        <translation>{act}：時刻にUTCとの時差がありません。</translation>
    </message>
    <message>
        <source>go ahead</source>
        <translation>実施する</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>待機する</translation>
    </message>
    <message>
        <source>ask the physician</source>
        <translation>医師に確認する</translation>
    </message>
    <message>
        <source>gave the infusion</source>
        <translation>点滴を実施</translation>
    </message>
    <message>
        <source>checked dose and waste</source>
        <translation>投与量と残液廃棄を確認</translation>
    </message>
    <message>
        <source>Started at {rate} mL/h</source>
        <translation>{rate} mL/hで開始</translation>
    </message>
    <message>
        <source>Rate {rate} mL/h</source>
        <translation>速度 {rate} mL/h</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Resumed at {rate} mL/h</source>
        <translation>{rate} mL/hで再開</translation>
    </message>
    <message>
        <source>Stopped for good</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>{done}, time not known</source>
        <translation>{done}（時刻不明）</translation>
    </message>
    <message>
        <source>{done}: {reason}</source>
        <translation>{done}：{reason}</translation>
    </message>
    <message>
        <source>{dose} mg</source>
        <translation>{dose} mg</translation>
    </message>
    <message>
        <source>{dose} mg/kg</source>
        <translation>{dose} mg/kg</translation>
    </message>
    <message>
        <source>dose by weight</source>
        <translation>体重による投与量</translation>
    </message>
    <message numerus="yes">
        <source>Order: {drug} {dose} every %n day(s) from {day} on</source>
        <translation>
            <numerusform>指示：{drug} {dose} %n日ごと、{day}から</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {label}</source>
        <translation>{what}、{label}</translation>
    </message>
    <message>
        <source>{what}, ordered by {who}</source>
        <translation>{what}（指示者 {who}）</translation>
    </message>
    <message>
        <source>Answer: {choice}</source>
        <translation>回答：{choice}</translation>
    </message>
    <message>
        <source>{said} ({why})</source>
        <translation>{said}（{why}）</translation>
    </message>
    <message>
        <source>{mg} mg given, written down afterwards</source>
        <translation>{mg} mg投与（事後入力）</translation>
    </message>
    <message>
        <source>Bag of {ml} mL with {mg} mg</source>
        <translation>輸液バッグ{ml} mL（{mg} mg）</translation>
    </message>
    <message>
        <source>{bag}, refrigerated</source>
        <translation>{bag}、冷蔵</translation>
    </message>
    <message>
        <source>Premedication: {what}</source>
        <translation>前投薬：{what}</translation>
    </message>
    <message>
        <source>Waste {mg} mg, seen by {who}</source>
        <translation>残液廃棄{mg} mg（確認者 {who}）</translation>
    </message>
    <message>
        <source>{words}: {reason}</source>
        <translation>{words}：{reason}</translation>
    </message>
    <message>
        <source>Second check by {who}: child, dose, volume, bag label</source>
        <translation>ダブルチェック（{who}）：患者、投与量、液量、バッグラベル</translation>
    </message>
    <message>
        <source>Taken over on {computer} from {former}</source>
        <translation>{former}から{computer}へ引き継ぎ</translation>
    </message>
    <message>
        <source>{values} (extra)</source>
        <translation>{values}（追加測定）</translation>
    </message>
    <message>
        <source>Not a reaction</source>
        <translation>投与時反応ではない</translation>
    </message>
    <message>
        <source>Reaction: {note}</source>
        <translation>投与時反応：{note}</translation>
    </message>
    <message>
        <source>no signs yet</source>
        <translation>徴候なし</translation>
    </message>
    <message>
        <source>Reaction: {signs}</source>
        <translation>投与時反応：{signs}</translation>
    </message>
    <message>
        <source>Reaction grade {grade}: {signs}</source>
        <translation>投与時反応 グレード{grade}：{signs}</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>Observed until {time}</source>
        <translation>{time}まで観察</translation>
    </message>
    <message>
        <source>Signed by {who}: {part}</source>
        <translation>署名（{who}）：{part}</translation>
    </message>
    <message>
        <source>Not given: {reason}</source>
        <translation>見送り：{reason}</translation>
    </message>
    <message>
        <source>Ask before an infusion from a temperature of</source>
        <translation>点滴前に確認を求める体温（以上）</translation>
    </message>
    <message>
        <source>A temperature counts as of now for</source>
        <translation>体温を現在の値とみなす時間</translation>
    </message>
    <message>
        <source>Ask about fever and signs of infection in the last</source>
        <translation>発熱・感染徴候を確認する期間</translation>
    </message>
    <message>
        <source>What the family was asked counts for</source>
        <translation>家族への問診の有効期間</translation>
    </message>
    <message>
        <source>Ask after a live vaccine for</source>
        <translation>生ワクチン接種後に確認する期間</translation>
    </message>
    <message>
        <source>TB screen is repeated after</source>
        <translation>結核スクリーニングの再検間隔</translation>
    </message>
    <message>
        <source>First infusions, with newer results</source>
        <translation>より新しい検査結果を要する初期の点滴回数</translation>
    </message>
    <message>
        <source>Oldest result for the first infusions</source>
        <translation>初期の点滴で使用できる検査結果の古さ</translation>
    </message>
    <message>
        <source>Oldest result</source>
        <translation>使用できる検査結果の古さ</translation>
    </message>
    <message>
        <source>A sample or weight counts for the next infusion for</source>
        <translation>検体・体重を次回点滴用とみなす期間</translation>
    </message>
    <message>
        <source>A negative pregnancy test counts for</source>
        <translation>妊娠検査陰性の有効期間</translation>
    </message>
    <message>
        <source>A weight may be in pounds within</source>
        <translation>体重がポンド表示と疑う誤差範囲</translation>
    </message>
    <message>
        <source>Infusion-related reaction</source>
        <translation>インフュージョンリアクション</translation>
    </message>
    <message>
        <source>Allergic reaction</source>
        <translation>アレルギー反応</translation>
    </message>
    <message>
        <source>Anaphylaxis</source>
        <translation>アナフィラキシー</translation>
    </message>
    <message>
        <source>Headache</source>
        <translation>頭痛</translation>
    </message>
    <message>
        <source>Urticaria</source>
        <translation>蕁麻疹</translation>
    </message>
    <message>
        <source>Hypotension</source>
        <translation>低血圧</translation>
    </message>
    <message>
        <source>Extravasation at the infusion site</source>
        <translation>投与部位の血管外漏出</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>軽症</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中等症</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>重症</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>生命を脅かす</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Life-threatening; urgent treatment indicated</source>
        <translation>生命を脅かす；緊急処置を要する</translation>
    </message>
    <message>
        <source>Mild and transient; no interruption and no treatment indicated</source>
        <translation>軽度で一過性；点滴の中断も治療も要さない</translation>
    </message>
    <message>
        <source>Therapy or interruption indicated, responds promptly to treatment; prophylaxis for 24 h or less</source>
        <translation>治療または点滴の中断を要するが、治療に速やかに反応する；24時間以内の予防的投薬</translation>
    </message>
    <message>
        <source>Prolonged, or symptoms come back after they improved, or hospital needed for sequelae</source>
        <translation>遷延、または一度改善した症状の再発、または続発症により入院を要する</translation>
    </message>
    <message>
        <source>No systemic treatment indicated</source>
        <translation>全身的治療を要さない</translation>
    </message>
    <message>
        <source>Oral treatment indicated</source>
        <translation>内服治療を要する</translation>
    </message>
    <message>
        <source>Bronchospasm, or intravenous treatment, or hospital needed for sequelae</source>
        <translation>気管支痙攣、または静脈内投与による治療、または続発症により入院を要する</translation>
    </message>
    <message>
        <source>Symptomatic bronchospasm with or without urticaria; parenteral treatment indicated; allergic oedema or angioedema; hypotension</source>
        <translation>蕁麻疹の有無によらず症状のある気管支痙攣；非経口的治療を要する；アレルギー性浮腫または血管性浮腫；血圧低下</translation>
    </message>
    <message>
        <source>38.0 to 39.0 °C</source>
        <translation>38.0～39.0 °C</translation>
    </message>
    <message>
        <source>Above 39.0 to 40.0 °C</source>
        <translation>39.0 °C超、40.0 °C以下</translation>
    </message>
    <message>
        <source>Above 40.0 °C for 24 h or less</source>
        <translation>40.0 °C超が24時間以内</translation>
    </message>
    <message>
        <source>Above 40.0 °C for more than 24 h</source>
        <translation>40.0 °C超が24時間を超える</translation>
    </message>
    <message>
        <source>Mild pain</source>
        <translation>軽度の疼痛</translation>
    </message>
    <message>
        <source>Moderate pain, or a mild to moderate effect on activity usual for the age</source>
        <translation>中等度の疼痛、または年齢相応の活動への軽度～中等度の影響</translation>
    </message>
    <message>
        <source>Severe pain, or a severe effect on activity usual for the age</source>
        <translation>高度の疼痛、または年齢相応の活動への高度の影響</translation>
    </message>
    <message>
        <source>Less than 10 % of the skin; topical treatment indicated</source>
        <translation>体表面積の10 %未満；局所治療を要する</translation>
    </message>
    <message>
        <source>10 to 30 % of the skin; oral treatment indicated</source>
        <translation>体表面積の10～30 %；内服治療を要する</translation>
    </message>
    <message>
        <source>More than 30 % of the skin; intravenous treatment indicated</source>
        <translation>体表面積の30 %超；静脈内治療を要する</translation>
    </message>
    <message>
        <source>No treatment needed</source>
        <translation>治療を要さない</translation>
    </message>
    <message>
        <source>Medical treatment indicated, not urgent</source>
        <translation>緊急を要さない内科的治療を要する</translation>
    </message>
    <message>
        <source>Medical treatment or hospital indicated</source>
        <translation>内科的治療または入院を要する</translation>
    </message>
    <message>
        <source>Painless swelling</source>
        <translation>痛みを伴わない腫脹</translation>
    </message>
    <message>
        <source>Redness with swelling, pain, hardening or phlebitis</source>
        <translation>発赤に加え、腫脹、疼痛、硬結または静脈炎</translation>
    </message>
    <message>
        <source>Ulcer or necrosis, or operation indicated</source>
        <translation>潰瘍または壊死、または外科的処置を要する</translation>
    </message>
    <message>
        <source>Skin only</source>
        <translation>皮膚症状のみ</translation>
    </message>
    <message>
        <source>Signs of breathing, circulation or gut</source>
        <translation>呼吸器、循環器または消化器の徴候</translation>
    </message>
    <message>
        <source>SpO₂ 92 % or less, low blood pressure, or collapse, confusion or loss of consciousness</source>
        <translation>SpO2 92 %以下、血圧低下、または虚脱、錯乱、意識消失</translation>
    </message>
    <message>
        <source>Highest plausible rate</source>
        <translation>速度の妥当な上限</translation>
    </message>
    <message>
        <source>Largest plausible bag</source>
        <translation>輸液バッグの妥当な最大容量</translation>
    </message>
    <message>
        <source>A rate of {rate} mL/h is not plausible. Plausible rates are 0 to {high} mL/h.</source>
        <translation>速度{rate} mL/hはあり得ない値です。妥当な範囲は0～{high} mL/hです。</translation>
    </message>
    <message>
        <source>A bag of {bag} mL is not plausible. Plausible bags hold up to {high} mL.</source>
        <translation>輸液バッグ{bag} mLはあり得ない値です。{high} mLまでが妥当です。</translation>
    </message>
    <message>
        <source>the product number (GTIN)</source>
        <translation>製品番号（GTIN）</translation>
    </message>
    <message>
        <source>the expiry date</source>
        <translation>使用期限</translation>
    </message>
    <message>
        <source>the lot number</source>
        <translation>製造番号</translation>
    </message>
    <message>
        <source>the serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>the patient number</source>
        <translation>患者ID</translation>
    </message>
    <message>
        <source>The code contains {field} twice, with two values. Type it.</source>
        <translation>コードに{field}が2つあり、値が異なります。手入力してください。</translation>
    </message>
    <message>
        <source>This is the code of a product, not of a wristband. Scan the wristband.</source>
        <translation>これは製品のコードで、リストバンドのコードではありません。リストバンドをスキャンしてください。</translation>
    </message>
    <message>
        <source>The wristband could not be read. Scan it again or type the patient number.</source>
        <translation>リストバンドを読み取れませんでした。もう一度スキャンするか、患者IDを入力してください。</translation>
    </message>
    <message>
        <source>The code contains the date {digits} (YYMMDD), which does not exist. Type it.</source>
        <translation>コード内の日付{digits}（YYMMDD）は存在しません。手入力してください。</translation>
    </message>
    <message>
        <source>The check digit of {field} is wrong ({number}), so the code was misread. Scan it again.</source>
        <translation>{field}のチェックディジットが誤っており（{number}）、コードを正しく読み取れていません。もう一度スキャンしてください。</translation>
    </message>
    <message>
        <source>The code contains the time {digits}, which does not exist. Type the expiry.</source>
        <translation>コード内の時刻{digits}は存在しません。使用期限を手入力してください。</translation>
    </message>
    <message>
        <source>“{value}” was read as {field}, but the next field may be in it. Compare it with the print.</source>
        <translation>「{value}」を{field}として読み取りましたが、次の項目が含まれている可能性があります。印字と照合してください。</translation>
    </message>
    <message>
        <source>Nothing was scanned. Scan again or type what is printed.</source>
        <translation>何もスキャンされていません。もう一度スキャンするか、印字を入力してください。</translation>
    </message>
    <message>
        <source>This is too long for the code of a medicine. Scan one code at a time.</source>
        <translation>医薬品のコードとしては長すぎます。コードを1つずつスキャンしてください。</translation>
    </message>
    <message>
        <source>This is not a GS1 code (its kind is “{kind}”). Scan the other code or type what is printed.</source>
        <translation>GS1コードではありません（種類「{kind}」）。別のコードをスキャンするか、印字を入力してください。</translation>
    </message>
    <message>
        <source>The code does not show where {field} ends. Type what is printed.</source>
        <translation>コード内の{field}の終わりが分かりません。印字を入力してください。</translation>
    </message>
    <message>
        <source>The code cannot be read at “{rest}”. Scan it again or type what is printed.</source>
        <translation>コードの「{rest}」を読み取れません。もう一度スキャンするか、印字を入力してください。</translation>
    </message>
    <message>
        <source>An entry is late after</source>
        <translation>事後入力とみなす時間</translation>
    </message>
    <message>
        <source>Signatures are asked for within</source>
        <translation>署名を求める期間</translation>
    </message>
    <message>
        <source>The time {at} has no offset from UTC, so it is not clear when it was.</source>
        <translation>時刻{at}にUTCとの時差がないため、いつか特定できません。</translation>
    </message>
    <message>
        <source>Smallest measurable volume</source>
        <translation>計量できる最小の液量</translation>
    </message>
    <message>
        <source>Ask if the order differs from mg/kg × weight by more than</source>
        <translation>指示量とmg/kg×体重の差を確認する割合</translation>
    </message>
    <message>
        <source>Show both checks if they differ by more than</source>
        <translation>両者の計算結果を表示する差の割合</translation>
    </message>
    <message>
        <source>Highest plausible dose</source>
        <translation>投与量の妥当な上限</translation>
    </message>
    <message>
        <source>Use at once; otherwise 2–8 °C, 24 h at most, away from light.</source>
        <translation>直ちに使用してください。やむを得ない場合は2～8 °C、遮光で24時間以内とします。</translation>
    </message>
    <message>
        <source>“{label}” is not a known label.</source>
        <translation>「{label}」という電子添文は登録されていません。</translation>
    </message>
    <message>
        <source>Duration of the infusion</source>
        <translation>点滴時間</translation>
    </message>
    <message>
        <source>Longest rate step</source>
        <translation>1段階の最長時間</translation>
    </message>
    <message>
        <source>Slow start, 50 mL</source>
        <translation>緩徐開始、50 mL</translation>
    </message>
    <message>
        <source>Slow start, 100 mL</source>
        <translation>緩徐開始、100 mL</translation>
    </message>
    <message>
        <source>Flat rate</source>
        <translation>一定速度</translation>
    </message>
    <message>
        <source>Give the minutes of every step but the last, such as 15 x 15; 30 x 15; 50 (mL/h x minutes).</source>
        <translation>最後以外の各段階には分を付けてください（例：15 x 15; 30 x 15; 50、mL/h x 分）。</translation>
    </message>
    <message>
        <source>Plan of this clinic</source>
        <translation>院内の速度計画</translation>
    </message>
    <message>
        <source>“{part}” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes).</source>
        <translation>「{part}」は段階として読み取れません。速度と分を入力してください（例：15 x 15、mL/h x 分）。</translation>
    </message>
    <message>
        <source>The rate of a step must be above 0 and at most {high} mL/h.</source>
        <translation>各段階の速度は0を超え{high} mL/h以下にしてください。</translation>
    </message>
    <message>
        <source>A step must last more than 0 and at most {high} minutes.</source>
        <translation>各段階の時間は0分を超え{high}分以下にしてください。</translation>
    </message>
    <message>
        <source>An event counts as a reaction within</source>
        <translation>投与時反応とみなす時間（以内）</translation>
    </message>
    <message>
        <source>Flushing</source>
        <translation>紅潮</translation>
    </message>
    <message>
        <source>Itching</source>
        <translation>そう痒</translation>
    </message>
    <message>
        <source>Other rash</source>
        <translation>その他の皮疹</translation>
    </message>
    <message>
        <source>Chills</source>
        <translation>悪寒</translation>
    </message>
    <message>
        <source>Sneezing or runny nose</source>
        <translation>くしゃみ・鼻汁</translation>
    </message>
    <message>
        <source>Cough</source>
        <translation>咳嗽</translation>
    </message>
    <message>
        <source>Nausea or vomiting</source>
        <translation>悪心・嘔吐</translation>
    </message>
    <message>
        <source>Abdominal pain</source>
        <translation>腹痛</translation>
    </message>
    <message>
        <source>Diarrhoea</source>
        <translation>下痢</translation>
    </message>
    <message>
        <source>Dizziness</source>
        <translation>めまい</translation>
    </message>
    <message>
        <source>Back or muscle pain</source>
        <translation>背部痛・筋肉痛</translation>
    </message>
    <message>
        <source>Fast pulse</source>
        <translation>頻脈</translation>
    </message>
    <message>
        <source>Anxious, irritable or suddenly quiet</source>
        <translation>不安・不機嫌・急におとなしくなる</translation>
    </message>
    <message>
        <source>Pain or swelling at the site</source>
        <translation>刺入部の疼痛・腫脹</translation>
    </message>
    <message>
        <source>Wheeze</source>
        <translation>喘鳴</translation>
    </message>
    <message>
        <source>Breathless</source>
        <translation>呼吸困難</translation>
    </message>
    <message>
        <source>Stridor</source>
        <translation>吸気性喘鳴</translation>
    </message>
    <message>
        <source>Tight throat</source>
        <translation>咽頭絞扼感</translation>
    </message>
    <message>
        <source>Lip or face swelling</source>
        <translation>口唇・顔面の腫脹</translation>
    </message>
    <message>
        <source>Falling SpO₂</source>
        <translation>SpO2低下</translation>
    </message>
    <message>
        <source>Low blood pressure</source>
        <translation>血圧低下</translation>
    </message>
    <message>
        <source>Pale or fainting</source>
        <translation>顔面蒼白・失神</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>胸痛</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Serious hypersensitivity or anaphylaxis: stop at once, treat, do not give again. US label 5.</source>
        <translation>重篤な過敏症またはアナフィラキシー：直ちに中止して治療し、再投与しないこと。米国添付文書5。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>減速</translation>
    </message>
    <message>
        <source>Physician called</source>
        <translation>医師に連絡</translation>
    </message>
    <message>
        <source>Line kept open</source>
        <translation>ルート確保を継続</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>酸素投与</translation>
    </message>
    <message>
        <source>Fluid</source>
        <translation>輸液</translation>
    </message>
    <message>
        <source>Emergency team called</source>
        <translation>救急チームに連絡</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>回復</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>Moved to ward</source>
        <translation>一般病棟へ移動</translation>
    </message>
    <message>
        <source>Intensive care</source>
        <translation>集中治療</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>Restarted as before</source>
        <translation>同じ速度で再開</translation>
    </message>
    <message>
        <source>Restarted more slowly</source>
        <translation>減速して再開</translation>
    </message>
    <message>
        <source>Not restarted</source>
        <translation>再開せず</translation>
    </message>
    <message>
        <source>The reaction begins before the infusion.</source>
        <translation>投与時反応の発現が点滴の開始前です。</translation>
    </message>
    <message>
        <source>The onset is more than 24 h after the infusion. Is it a reaction to it?</source>
        <translation>発現が点滴終了の24時間以上後です。この点滴による反応ですか？</translation>
    </message>
    <message>
        <source>“{sign}” is not a sign of this list.</source>
        <translation>「{sign}」はこの一覧の徴候ではありません。</translation>
    </message>
    <message>
        <source>{term} has no grade {grade}.</source>
        <translation>{term}にグレード{grade}はありません。</translation>
    </message>
    <message>
        <source>The definitions of {term} are those of {version}.</source>
        <translation>{term}の定義は{version}のものです。</translation>
    </message>
    <message>
        <source>Grade 5 and the outcome “Died” belong together.</source>
        <translation>グレード5と転帰「死亡」は必ず組み合わせてください。</translation>
    </message>
    <message>
        <source>The outcome is before the onset.</source>
        <translation>転帰の日時が発現より前です。</translation>
    </message>
    <message>
        <source>Type the expiry as 03/2028 or 2028-03-31.</source>
        <translation>使用期限を03/2028または2028-03-31のように入力してください。</translation>
    </message>
    <message>
        <source>This code contains no lot number. Type the lot that is printed.</source>
        <translation>このコードには製造番号がありません。印字された製造番号を入力してください。</translation>
    </message>
    <message>
        <source>A lot number has 1 to {longest} characters. Scan or type it again.</source>
        <translation>製造番号は1～{longest}文字です。もう一度スキャンまたは入力してください。</translation>
    </message>
    <message>
        <source>Lowest value that is not asked about</source>
        <translation>確認を求めない最小値</translation>
    </message>
    <message>
        <source>Highest value that is not asked about</source>
        <translation>確認を求めない最大値</translation>
    </message>
    <message>
        <source>{name} {value} is not plausible. Plausible values are {low} to {high}.</source>
        <translation>{name} {value}はあり得ない値です。妥当な範囲は{low}～{high}です。</translation>
    </message>
    <message>
        <source>{name} {value}: is this correct?</source>
        <translation>{name} {value}：正しいですか？</translation>
    </message>
    <message>
        <source>The diastolic pressure ({diastolic}) must be below the systolic pressure ({systolic}).</source>
        <translation>拡張期血圧（{diastolic}）は収縮期血圧（{systolic}）より低くしてください。</translation>
    </message>
    <message>
        <source>Observation after the infusion</source>
        <translation>点滴後の観察時間</translation>
    </message>
    <message>
        <source>Observation after the first infusions and after a reaction</source>
        <translation>初期の点滴後および投与時反応後の観察時間</translation>
    </message>
    <message>
        <source>Infusions with long observation</source>
        <translation>長い観察時間を要する点滴回数</translation>
    </message>
    <message>
        <source>Vital signs are late after</source>
        <translation>バイタルサインの遅れとみなす時間</translation>
    </message>
    <message>
        <source>Vital signs can be due every minute at most, and in order of time.</source>
        <translation>バイタルサインの予定は1分以上の間隔で、時刻順に指定してください。</translation>
    </message>
    <message>
        <source>Longest time in a schedule</source>
        <translation>予定表の最長時間</translation>
    </message>
    <message>
        <source>“{part}” is not a part of a schedule, such as after 5, 15 or every 15.</source>
        <translation>「{part}」は予定表の項目として読み取れません（例：after 5, 15、every 15）。</translation>
    </message>
    <message>
        <source>LOINC 108730-3 is the code for ordering IL-6, not the code of a result.</source>
        <translation>LOINC 108730-3はIL-6のオーダー用コードで、結果のコードではありません。</translation>
    </message>
    <message>
        <source>LOINC 76485-2 is CRP in nmol/L, which is not accepted. Use CRP in mg/L or mg/dL.</source>
        <translation>LOINC 76485-2はnmol/L単位のCRPで、使用できません。mg/Lまたはmg/dLのCRPを使用してください。</translation>
    </message>
    <message>
        <source>LOINC 30240-6 is deprecated. Use 48065-7 (FEU) or 48066-5 (DDU) for D-dimer.</source>
        <translation>LOINC 30240-6は廃止されています。D-ダイマーには48065-7（FEU）または48066-5（DDU）を使用してください。</translation>
    </message>
    <message>
        <source>“{name}” is not a known analyte.</source>
        <translation>「{name}」という検査項目は登録されていません。</translation>
    </message>
    <message>
        <source>“{unit}” is not an accepted unit for {name}. Accepted: {accepted}.</source>
        <translation>「{unit}」は{name}に使用できない単位です。使用できる単位：{accepted}。</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脈拍</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>呼吸</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>収縮期血圧</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>拡張期血圧</translation>
    </message>
    <message>
        <source>Tocilizumab level</source>
        <translation>トシリズマブ濃度</translation>
    </message>
    <message>
        <source>Ask after a fall of height by more than</source>
        <translation>確認を求める身長の低下（超）</translation>
    </message>
    <message>
        <source>Ask after growth faster than</source>
        <translation>確認を求める成長速度（超）</translation>
    </message>
    <message>
        <source>Leave a weight out of the charts after a change by more than</source>
        <translation>グラフから除外する体重の変化（超）</translation>
    </message>
    <message>
        <source>Two weights are compared within</source>
        <translation>2つの体重を比較する期間（以内）</translation>
    </message>
    <message>
        <source>Ask below a BMI of</source>
        <translation>確認を求めるBMI（未満）</translation>
    </message>
    <message>
        <source>Ask above a BMI of</source>
        <translation>確認を求めるBMI（超）</translation>
    </message>
    <message>
        <source>Shorter than before ({before}). Is this correct?</source>
        <translation>以前（{before}）より低くなっています。正しいですか？</translation>
    </message>
    <message numerus="yes">
        <source>{gain} more than %n day(s) before. Is this correct?</source>
        <translation>
            <numerusform>%n日間で{gain}増加しています。正しいですか？</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} % compared with {before}.</source>
        <translation>{before}から{percent} %変化しています。</translation>
    </message>
    <message>
        <source>The body mass index would be {bmi} kg/m². Are height and weight correct?</source>
        <translation>BMIが{bmi} kg/m²になります。身長と体重は正しいですか？</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>受付不可</translation>
    </message>
    <message>
        <source>of no concern</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>受付不可</translation>
    </message>
    <message>
        <source>Child not certain</source>
        <translation>患者不確定</translation>
    </message>
    <message>
        <source>Code unknown</source>
        <translation>コード不明</translation>
    </message>
    <message>
        <source>Unit unknown</source>
        <translation>単位不明</translation>
    </message>
    <message>
        <source>Value not a number</source>
        <translation>数値以外の値</translation>
    </message>
    <message>
        <source>Time not certain</source>
        <translation>時刻不確定</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>None: such a message is refused</source>
        <translation>なし：該当メッセージは受付不可</translation>
    </message>
    <message>
        <source>Shift-JIS (Windows-31J)</source>
        <translation>Shift-JIS（Windows-31J）</translation>
    </message>
    <message>
        <source>ISO-2022-JP</source>
        <translation>ISO-2022-JP</translation>
    </message>
    <message>
        <source>EUC-JP</source>
        <translation>EUC-JP</translation>
    </message>
    <message>
        <source>ISO 8859-1</source>
        <translation>ISO 8859-1</translation>
    </message>
    <message>
        <source>ISO 8859-15</source>
        <translation>ISO 8859-15</translation>
    </message>
    <message>
        <source>Windows-1252</source>
        <translation>Windows-1252</translation>
    </message>
    <message>
        <source>A coefficient of variation must be a fraction of 0 or more.</source>
        <translation>変動係数は0以上の小数で指定してください。</translation>
    </message>
    <message>
        <source>Temp</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>心拍数</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>HR</translation>
    </message>
    <message>
        <source>Respiratory rate</source>
        <translation>呼吸数</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>RR</translation>
    </message>
    <message>
        <source>Systolic blood pressure</source>
        <translation>収縮期血圧</translation>
    </message>
    <message>
        <source>SBP</source>
        <translation>SBP</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>拡張期血圧</translation>
    </message>
    <message>
        <source>DBP</source>
        <translation>DBP</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>酸素飽和度</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO2</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>Active joints</source>
        <translation>活動性関節数</translation>
    </message>
    <message>
        <source>Limited joints</source>
        <translation>可動域制限関節数</translation>
    </message>
    <message>
        <source>Physician global assessment</source>
        <translation>医師全般評価</translation>
    </message>
    <message>
        <source>PhGA</source>
        <translation>PhGA</translation>
    </message>
    <message>
        <source>Parent or patient global assessment</source>
        <translation>保護者・患者全般評価</translation>
    </message>
    <message>
        <source>PtGA</source>
        <translation>PtGA</translation>
    </message>
    <message>
        <source>Childhood health assessment questionnaire</source>
        <translation>小児健康評価質問票（C-HAQ）</translation>
    </message>
    <message>
        <source>Interleukin-6</source>
        <translation>インターロイキン-6</translation>
    </message>
    <message>
        <source>IL-6</source>
        <translation>IL-6</translation>
    </message>
    <message>
        <source>C-reactive protein</source>
        <translation>C反応性蛋白</translation>
    </message>
    <message>
        <source>Serum amyloid A</source>
        <translation>血清アミロイドA</translation>
    </message>
    <message>
        <source>SAA</source>
        <translation>SAA</translation>
    </message>
    <message>
        <source>Erythrocyte sedimentation rate</source>
        <translation>赤血球沈降速度（赤沈）</translation>
    </message>
    <message>
        <source>ESR</source>
        <translation>赤沈</translation>
    </message>
    <message>
        <source>Procalcitonin</source>
        <translation>プロカルシトニン</translation>
    </message>
    <message>
        <source>PCT</source>
        <translation>PCT</translation>
    </message>
    <message>
        <source>Interleukin-18</source>
        <translation>インターロイキン-18</translation>
    </message>
    <message>
        <source>Soluble IL-6 receptor</source>
        <translation>可溶性IL-6受容体</translation>
    </message>
    <message>
        <source>sIL-6R</source>
        <translation>sIL-6R</translation>
    </message>
    <message>
        <source>Soluble IL-2 receptor</source>
        <translation>可溶性IL-2受容体</translation>
    </message>
    <message>
        <source>sIL-2R</source>
        <translation>sIL-2R</translation>
    </message>
    <message>
        <source>White blood cells</source>
        <translation>白血球数</translation>
    </message>
    <message>
        <source>Neutrophils</source>
        <translation>好中球</translation>
    </message>
    <message>
        <source>ANC</source>
        <translation>ANC</translation>
    </message>
    <message>
        <source>Lymphocytes</source>
        <translation>リンパ球</translation>
    </message>
    <message>
        <source>Lymph</source>
        <translation>リンパ球</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>ヘモグロビン</translation>
    </message>
    <message>
        <source>Hb</source>
        <translation>Hb</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>血小板数</translation>
    </message>
    <message>
        <source>PLT</source>
        <translation>PLT</translation>
    </message>
    <message>
        <source>Alanine aminotransferase</source>
        <translation>アラニンアミノトランスフェラーゼ（ALT）</translation>
    </message>
    <message>
        <source>ALT</source>
        <translation>ALT</translation>
    </message>
    <message>
        <source>Aspartate aminotransferase</source>
        <translation>アスパラギン酸アミノトランスフェラーゼ（AST）</translation>
    </message>
    <message>
        <source>Lactate dehydrogenase</source>
        <translation>乳酸脱水素酵素（LDH）</translation>
    </message>
    <message>
        <source>Albumin</source>
        <translation>アルブミン</translation>
    </message>
    <message>
        <source>Triglycerides</source>
        <translation>中性脂肪</translation>
    </message>
    <message>
        <source>TG</source>
        <translation>TG</translation>
    </message>
    <message>
        <source>Total cholesterol</source>
        <translation>総コレステロール</translation>
    </message>
    <message>
        <source>Cholesterol</source>
        <translation>T-Cho</translation>
    </message>
    <message>
        <source>LDL cholesterol</source>
        <translation>LDLコレステロール</translation>
    </message>
    <message>
        <source>LDL</source>
        <translation>LDL</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>HDLコレステロール</translation>
    </message>
    <message>
        <source>HDL</source>
        <translation>HDL</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>血糖</translation>
    </message>
    <message>
        <source>Fibrinogen</source>
        <translation>フィブリノゲン</translation>
    </message>
    <message>
        <source>D-dimer</source>
        <translation>D-ダイマー</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>クレアチニン</translation>
    </message>
    <message>
        <source>Urine protein to creatinine</source>
        <translation>尿蛋白/クレアチニン比</translation>
    </message>
    <message>
        <source>Urine protein</source>
        <translation>尿蛋白</translation>
    </message>
    <message>
        <source>Immunoglobulin G</source>
        <translation>免疫グロブリンG</translation>
    </message>
    <message>
        <source>IgG</source>
        <translation>IgG</translation>
    </message>
    <message>
        <source>Cystatin C</source>
        <translation>シスタチンC</translation>
    </message>
    <message>
        <source>TCZ level</source>
        <translation>TCZ濃度</translation>
    </message>
    <message>
        <source>Ciclosporin level</source>
        <translation>シクロスポリン濃度</translation>
    </message>
    <message>
        <source>CsA level</source>
        <translation>CsA濃度</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Type a number such as 4.1, 4,1 or &lt;0.02.</source>
        <translation>「{typed}」は数値ではありません。4.1や&lt;0.02のような数値を入力してください。</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>看護師</translation>
    </message>
    <message>
        <source>physician</source>
        <translation>医師</translation>
    </message>
    <message>
        <source>ward lead</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>閲覧のみ</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>連携システム</translation>
    </message>
    <message>
        <source>invented ward</source>
        <translation>架空病棟</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>氏名を入力してください。</translation>
    </message>
    <message>
        <source>The name is longer than {longest} characters.</source>
        <translation>氏名が{longest}文字を超えています。</translation>
    </message>
    <message>
        <source>The name contains a character that cannot be displayed.</source>
        <translation>氏名に表示できない文字が含まれています。</translation>
    </message>
    <message>
        <source>The name {name} is already in use.</source>
        <translation>氏名「{name}」はすでに使用されています。</translation>
    </message>
    <message>
        <source>A PIN must have {shortest} to {longest} digits.</source>
        <translation>PINは{shortest}～{longest}桁の数字にしてください。</translation>
    </message>
    <message>
        <source>That PIN is easy to guess. Do not use repeated or consecutive digits.</source>
        <translation>このPINは推測されやすいものです。同じ数字の繰り返しや連番は避けてください。</translation>
    </message>
    <message>
        <source>US label 5: not during an active infection</source>
        <translation>米国添付文書5：活動性感染症の間は投与しない</translation>
    </message>
    <message>
        <source>Hypersensitivity study in sJIA (n=40): in children who reacted, IL-6 was higher before dose 3 than before dose 1</source>
        <translation>sJIAの過敏症研究（n=40）：反応した患者では、3回目投与前のIL-6が初回投与前より高値</translation>
    </message>
    <message>
        <source>Alert of {day}, answered “{answer}”: {state}</source>
        <translation>{day}のアラート、対応「{answer}」：{state}</translation>
    </message>
    <message>
        <source>Repeat {day}</source>
        <translation>再検 {day}</translation>
    </message>
    <message>
        <source>Outcome pending</source>
        <translation>転帰待ち</translation>
    </message>
    <message>
        <source>MAS pattern</source>
        <translation>MASパターン</translation>
    </message>
    <message>
        <source>IL-6 {fold} × expected</source>
        <translation>IL-6 予測値の{fold}倍</translation>
    </message>
    <message>
        <source>IL-6 {fold} × own level</source>
        <translation>IL-6 本人平常値の{fold}倍</translation>
    </message>
    <message>
        <source>Alert (pattern of macrophage activation syndrome): call the consultant</source>
        <translation>アラート（マクロファージ活性化症候群のパターン）：専門医に連絡してください</translation>
    </message>
    <message>
        <source>IL-6 alert ({suspected}): ask the physician</source>
        <translation>IL-6アラート（{suspected}）：医師に確認してください</translation>
    </message>
    <message>
        <source>There is nothing to answer here: it is in order.</source>
        <translation>問題がないため、回答は不要です。</translation>
    </message>
    <message>
        <source>{name}: this cannot be waived. {says}</source>
        <translation>{name}：省略できません。{says}</translation>
    </message>
    <message>
        <source>{name}: a physician has to answer this. Type who decided, how and when.</source>
        <translation>{name}：医師の回答が必要です。判断した人、方法、日時を入力してください。</translation>
    </message>
    <message>
        <source>Type when the physician decided.</source>
        <translation>医師が判断した日時を入力してください。</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>所見なし</translation>
    </message>
    <message>
        <source>There are no findings against starting the infusion now.</source>
        <translation>現時点で点滴の開始を妨げる所見はありません。</translation>
    </message>
    <message>
        <source>storage limits of the label set</source>
        <translation>添付文書の版による保存制限</translation>
    </message>
    <message>
        <source>Vials in date</source>
        <translation>バイアルの使用期限</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>製造番号{lot}</translation>
    </message>
    <message>
        <source>The expiry date of lot {lot} is not recorded</source>
        <translation>製造番号{lot}の使用期限が記録されていません</translation>
    </message>
    <message>
        <source>lot {lot} expired</source>
        <translation>製造番号{lot} 期限切れ</translation>
    </message>
    <message>
        <source>The bag was to be discarded by {at}</source>
        <translation>輸液バッグの調製後使用期限は{at}でした</translation>
    </message>
    <message>
        <source>bag too old</source>
        <translation>輸液バッグ期限切れ</translation>
    </message>
    <message>
        <source>Child, dose, volume and label of the bag have not been checked by another person</source>
        <translation>患者、投与量、液量、バッグのラベルが別の人によって確認されていません</translation>
    </message>
    <message>
        <source>Second check</source>
        <translation>ダブルチェック</translation>
    </message>
    <message>
        <source>must-record list; ward rule</source>
        <translation>必須記録項目、病棟規則</translation>
    </message>
    <message>
        <source>US label, boxed warning: before and during treatment; yearly is a ward rule</source>
        <translation>米国添付文書の枠組み警告：治療前および治療中（年1回は病棟規則）</translation>
    </message>
    <message>
        <source>EU SmPC 4.4; 28 days are a ward rule</source>
        <translation>EU SmPC 4.4（28日は病棟規則）</translation>
    </message>
    <message>
        <source>EU SmPC 4.6 (unconfirmed); ward rule</source>
        <translation>EU SmPC 4.6（未確認）、病棟規則</translation>
    </message>
    <message>
        <source>US label 4, EU SmPC 4.3: known hypersensitivity</source>
        <translation>米国添付文書4、EU SmPC 4.3：過敏症の既往</translation>
    </message>
    <message>
        <source>wristband scanned</source>
        <translation>リストバンドをスキャン済み</translation>
    </message>
    <message>
        <source>two agree: birth date, number</source>
        <translation>2項目一致：生年月日、患者ID</translation>
    </message>
    <message>
        <source>two agree: birth date, name</source>
        <translation>2項目一致：生年月日、氏名</translation>
    </message>
    <message>
        <source>two agree: number, name</source>
        <translation>2項目一致：患者ID、氏名</translation>
    </message>
    <message>
        <source>The child has not been identified: scan the wristband, or ask for two identifiers</source>
        <translation>患者が本人と確認されていません：リストバンドをスキャンするか、2項目で本人確認してください</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>No temperature on record</source>
        <translation>体温の記録がありません</translation>
    </message>
    <message>
        <source>Temperature {value} is from {day}</source>
        <translation>体温{value}は{day}の値です</translation>
    </message>
    <message>
        <source>Temperature too old</source>
        <translation>体温が古い</translation>
    </message>
    <message>
        <source>Temperature {value}: fever may be suppressed by the drug</source>
        <translation>体温{value}：本剤により発熱が抑制されている可能性があります</translation>
    </message>
    <message>
        <source>{what}, {day}: the label says not to start during an infection</source>
        <translation>{what}、{day}：電子添文では感染症の間は開始しないこととされています</translation>
    </message>
    <message>
        <source>Nobody has asked today about fever and signs of infection</source>
        <translation>本日、発熱と感染徴候について問診されていません</translation>
    </message>
    <message>
        <source>Fever, signs</source>
        <translation>発熱・感染徴候</translation>
    </message>
    <message>
        <source>infection</source>
        <translation>感染症</translation>
    </message>
    <message>
        <source>fever {value}</source>
        <translation>発熱{value}</translation>
    </message>
    <message>
        <source>known infection, being treated</source>
        <translation>既知の感染症、治療中</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>接触</translation>
    </message>
    <message>
        <source>Contact with an infection on {day}: {what}</source>
        <translation>{day}に感染者との接触：{what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>感染者との接触</translation>
    </message>
    <message>
        <source>Nobody has asked today about contacts</source>
        <translation>本日、感染者との接触について問診されていません</translation>
    </message>
    <message>
        <source>live vaccine</source>
        <translation>生ワクチン</translation>
    </message>
    <message>
        <source>Live vaccine, {day}: {what}</source>
        <translation>生ワクチン、{day}：{what}</translation>
    </message>
    <message>
        <source>Live vaccine</source>
        <translation>生ワクチン</translation>
    </message>
    <message>
        <source>Nobody has asked today about live vaccines</source>
        <translation>本日、生ワクチンについて問診されていません</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <source>TB screen</source>
        <translation>結核スクリーニング</translation>
    </message>
    <message>
        <source>No TB screen on record</source>
        <translation>結核スクリーニングの記録がありません</translation>
    </message>
    <message>
        <source>result not recorded</source>
        <translation>結果未記録</translation>
    </message>
    <message>
        <source>TB screen of {day} is indeterminate: repeat it or test the skin</source>
        <translation>{day}の結核スクリーニングは判定保留です：再検するか、ツベルクリン反応検査を行ってください</translation>
    </message>
    <message>
        <source>TB: indeterminate</source>
        <translation>結核：判定保留</translation>
    </message>
    <message>
        <source>The result of the TB screen of {day} is not recorded</source>
        <translation>{day}の結核スクリーニングの結果が記録されていません</translation>
    </message>
    <message>
        <source>TB screen is from {day}</source>
        <translation>結核スクリーニングは{day}のものです</translation>
    </message>
    <message>
        <source>TB screen too old</source>
        <translation>結核スクリーニングが古い</translation>
    </message>
    <message>
        <source>TB screen of {day} is positive: the label says to treat latent tuberculosis first</source>
        <translation>{day}の結核スクリーニングは陽性です：電子添文では潜在性結核を先に治療することとされています</translation>
    </message>
    <message>
        <source>TB: positive</source>
        <translation>結核：陽性</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>妊娠</translation>
    </message>
    <message>
        <source>Pregnancy test of {day} is positive</source>
        <translation>{day}の妊娠検査は陽性です</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>陽性</translation>
    </message>
    <message>
        <source>No pregnancy test of the last {n} days</source>
        <translation>過去{n}日以内の妊娠検査がありません</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>Allergies are not recorded</source>
        <translation>アレルギーが記録されていません</translation>
    </message>
    <message>
        <source>Recorded allergy: {what}</source>
        <translation>記録されたアレルギー：{what}</translation>
    </message>
    <message>
        <source>None, family asked</source>
        <translation>なし（家族に確認）</translation>
    </message>
    <message>
        <source>Not possible, asked</source>
        <translation>可能性なし（確認済み）</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>lb</source>
        <translation>lb</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>調製</translation>
    </message>
    <message>
        <source>asks at {limit}; within {n} d</source>
        <translation>{limit}で確認、{n}日以内の結果</translation>
    </message>
    <message>
        <source>drawn for this dose, within {n} d</source>
        <translation>今回の投与のための採血、{n}日以内</translation>
    </message>
    <message>
        <source>of today; asks at ±10 %, at another dose ({label}) and at a wrong unit</source>
        <translation>当日の体重。±10 %の変化、異なる用量（{label}）、単位の誤りで確認</translation>
    </message>
    <message>
        <source>every open alert asks</source>
        <translation>未対応のアラートがあれば確認</translation>
    </message>
    <message>
        <source>an expired vial stops</source>
        <translation>期限切れのバイアルがあれば開始不可</translation>
    </message>
    <message>
        <source>varicella, TB, other: asks for {n} d</source>
        <translation>水痘、結核、その他：{n}日間確認</translation>
    </message>
    <message>
        <source>Temperature now</source>
        <translation>現在の体温</translation>
    </message>
    <message>
        <source>asks from {limit}</source>
        <translation>{limit}以上で確認</translation>
    </message>
    <message>
        <source>wristband, or two identifiers that agree</source>
        <translation>リストバンド、または一致する2項目</translation>
    </message>
    <message numerus="yes">
        <source>Fever, signs, %n day(s)</source>
        <translation>
            <numerusform>発熱・感染徴候、%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>not during an active infection</source>
        <translation>活動性感染症の間は投与しない</translation>
    </message>
    <message>
        <source>{name} before the dose</source>
        <translation>投与前の{name}</translation>
    </message>
    <message>
        <source>before dose 1; every {n} d</source>
        <translation>初回投与前、{n}日ごと</translation>
    </message>
    <message>
        <source>asks for {n} d, and if planned</source>
        <translation>{n}日間および接種予定がある場合に確認</translation>
    </message>
    <message>
        <source>from {age} years; a test counts for {n} d</source>
        <translation>{age}歳以上、検査の有効期間は{n}日</translation>
    </message>
    <message>
        <source>hypersensitivity to the drug: not given</source>
        <translation>本剤に過敏症：投与しない</translation>
    </message>
    <message>
        <source>Last reaction</source>
        <translation>前回の投与時反応</translation>
    </message>
    <message>
        <source>during or within 24 h of the last infusion</source>
        <translation>前回の点滴中または24時間以内</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>投与間隔</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s), ± {window} d</source>
        <translation>
            <numerusform>%n日ごと、±{window}日</numerusform>
        </translation>
    </message>
    <message>
        <source>by another person, after the bag was made</source>
        <translation>輸液バッグ調製後、別の人が確認</translation>
    </message>
    <message>
        <source>ward rule</source>
        <translation>病棟規則</translation>
    </message>
    <message>
        <source>US label 2: every 2 to 4 weeks</source>
        <translation>米国添付文書2：2～4週ごと</translation>
    </message>
    <message>
        <source>EU SmPC 4.2: the dose changes only with a consistent change of weight</source>
        <translation>EU SmPC 4.2：体重の変化が持続した場合にのみ投与量を変更</translation>
    </message>
    <message>
        <source>EU SmPC 4.2: the actual weight at each infusion</source>
        <translation>EU SmPC 4.2：各点滴時の実測体重</translation>
    </message>
    <message>
        <source>No weight since the last infusion</source>
        <translation>前回の点滴以降の体重がありません</translation>
    </message>
    <message>
        <source>No weight on record</source>
        <translation>体重の記録がありません</translation>
    </message>
    <message>
        <source>Weight too old</source>
        <translation>体重が古い</translation>
    </message>
    <message>
        <source>Weight {value} is from {day}</source>
        <translation>体重{value}は{day}の値です</translation>
    </message>
    <message>
        <source>{now} is {times} × {before}. {slip}</source>
        <translation>{now}は{before}の{times}倍です。{slip}</translation>
    </message>
    <message>
        <source>Weight: unit?</source>
        <translation>体重：単位？</translation>
    </message>
    <message>
        <source>Weight changed</source>
        <translation>体重変化</translation>
    </message>
    <message>
        <source>Is it in pounds?</source>
        <translation>ポンドではありませんか？</translation>
    </message>
    <message>
        <source>Is the unit correct?</source>
        <translation>単位は正しいですか？</translation>
    </message>
    <message>
        <source>{before} → {now}: the label gives {new} instead of {old} mg/kg, and only after a consistent change of weight</source>
        <translation>{before} → {now}：電子添文の用量は{old} mg/kgから{new} mg/kgに変わりますが、体重の変化が持続した場合に限ります</translation>
    </message>
    <message>
        <source>Weight: another dose</source>
        <translation>体重：用量変更</translation>
    </message>
    <message>
        <source>{name}: no result for this infusion</source>
        <translation>{name}：今回の点滴用の結果がありません</translation>
    </message>
    <message>
        <source>{name} {value} is from {day}</source>
        <translation>{name} {value}は{day}の値です</translation>
    </message>
    <message>
        <source>{says}: type why there is no newer one</source>
        <translation>{says}：新しい結果がない理由を入力してください</translation>
    </message>
    <message>
        <source>{name} too old</source>
        <translation>{name}が古い</translation>
    </message>
    <message>
        <source>open since today</source>
        <translation>本日から未対応</translation>
    </message>
    <message>
        <source>open since {day}</source>
        <translation>{day}から未対応</translation>
    </message>
    <message>
        <source>window ended {day}</source>
        <translation>許容期間終了 {day}</translation>
    </message>
    <message>
        <source>window until {day}</source>
        <translation>許容期間 {day}まで</translation>
    </message>
    <message>
        <source>{n} of {all} results</source>
        <translation>結果{n}/{all}件</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>予定 {day}</translation>
    </message>
    <message>
        <source>alert of {day}</source>
        <translation>{day}のアラート</translation>
    </message>
    <message>
        <source>bag empty since {time}</source>
        <translation>{time}にバッグ終了</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time}から</translation>
    </message>
    <message>
        <source>Finish infusion</source>
        <translation>点滴を終了</translation>
    </message>
    <message>
        <source>Infusion paused</source>
        <translation>点滴中断中</translation>
    </message>
    <message>
        <source>Infusion running</source>
        <translation>点滴投与中</translation>
    </message>
    <message>
        <source>Call consultant</source>
        <translation>専門医に連絡</translation>
    </message>
    <message>
        <source>Answer alert</source>
        <translation>アラートに対応</translation>
    </message>
    <message>
        <source>Ask physician</source>
        <translation>医師に確認</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Weigh, draw labs</source>
        <translation>体重測定・採血</translation>
    </message>
    <message>
        <source>Weigh</source>
        <translation>体重測定</translation>
    </message>
    <message>
        <source>Wait for labs</source>
        <translation>検査結果待ち</translation>
    </message>
    <message>
        <source>Draw labs</source>
        <translation>採血</translation>
    </message>
    <message>
        <source>Call family</source>
        <translation>家族に連絡</translation>
    </message>
    <message>
        <source>Repeat IL-6</source>
        <translation>IL-6再検</translation>
    </message>
    <message>
        <source>Record outcome</source>
        <translation>転帰を記録</translation>
    </message>
    <message>
        <source>First infusion</source>
        <translation>初回点滴</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>未計画</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>現在の作業なし</translation>
    </message>
    <message>
        <source>none; family asked</source>
        <translation>なし（家族に確認）</translation>
    </message>
    <message>
        <source>not possible; asked</source>
        <translation>可能性なし（確認済み）</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>{value}  {percent} %</source>
        <translation>{value}  {percent} %</translation>
    </message>
    <message>
        <source>{value}, day {n} of the cycle</source>
        <translation>{value}、周期{n}日目</translation>
    </message>
    <message>
        <source>no open alert</source>
        <translation>未対応のアラートなし</translation>
    </message>
    <message>
        <source>first infusion</source>
        <translation>初回点滴</translation>
    </message>
    <message>
        <source>none, infusion {n}</source>
        <translation>なし、{n}回目の点滴</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) since the last dose</source>
        <translation>
            <numerusform>前回投与から%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>lots {lots}</source>
        <translation>製造番号 {lots}</translation>
    </message>
    <message>
        <source>{every}: {why}</source>
        <translation>{every}：{why}</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>%nか月ごと</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>%n日ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}; missing: {missing}</source>
        <translation>{found}、不足：{missing}</translation>
    </message>
    <message>
        <source>Blood count, liver</source>
        <translation>血算・肝機能</translation>
    </message>
    <message>
        <source>neutropenia, liver</source>
        <translation>好中球減少、肝障害</translation>
    </message>
    <message>
        <source>US label 5</source>
        <translation>米国添付文書5</translation>
    </message>
    <message>
        <source>Lipids</source>
        <translation>脂質</translation>
    </message>
    <message>
        <source>lipids rise on the drug</source>
        <translation>本剤投与中は脂質が上昇</translation>
    </message>
    <message>
        <source>US label 5; ACR 2021</source>
        <translation>米国添付文書5、ACR 2021</translation>
    </message>
    <message>
        <source>Ferritin, LDH, fibrinogen</source>
        <translation>フェリチン・LDH・フィブリノゲン</translation>
    </message>
    <message>
        <source>macrophage activation</source>
        <translation>マクロファージ活性化</translation>
    </message>
    <message>
        <source>before dose 1, then repeated</source>
        <translation>初回投与前、以後定期的</translation>
    </message>
    <message>
        <source>US label 5; the interval is a ward rule</source>
        <translation>米国添付文書5（間隔は病棟規則）</translation>
    </message>
    <message>
        <source>Hepatitis B</source>
        <translation>B型肝炎</translation>
    </message>
    <message>
        <source>before the first dose</source>
        <translation>初回投与前</translation>
    </message>
    <message>
        <source>review on biologics; ward rule</source>
        <translation>生物学的製剤に関する総説、病棟規則</translation>
    </message>
    <message>
        <source>Varicella antibody</source>
        <translation>水痘抗体</translation>
    </message>
    <message>
        <source>plan after a contact; no live vaccine on the drug</source>
        <translation>接触後の対応に必要、本剤投与中は生ワクチン不可</translation>
    </message>
    <message>
        <source>local guideline (Starship); ward rule</source>
        <translation>施設ガイドライン（Starship）、病棟規則</translation>
    </message>
    <message>
        <source>Influenza vaccine</source>
        <translation>インフルエンザワクチン</translation>
    </message>
    <message>
        <source>inactivated only</source>
        <translation>不活化ワクチンのみ</translation>
    </message>
    <message>
        <source>national programme</source>
        <translation>各国の予防接種計画</translation>
    </message>
    <message>
        <source>Eye examination</source>
        <translation>眼科検査</translation>
    </message>
    <message>
        <source>uveitis; pressure and lens on a steroid</source>
        <translation>ぶどう膜炎、ステロイド投与中は眼圧と水晶体</translation>
    </message>
    <message>
        <source>Therapeutic Guidelines; ward rule on a steroid</source>
        <translation>Therapeutic Guidelines、ステロイド投与中は病棟規則</translation>
    </message>
    <message>
        <source>DXA</source>
        <translation>DXA</translation>
    </message>
    <message>
        <source>steroid for more than 3 months</source>
        <translation>3か月を超えるステロイド投与</translation>
    </message>
    <message>
        <source>expert panel 2020; ward rule</source>
        <translation>専門家パネル2020、病棟規則</translation>
    </message>
    <message>
        <source>Film of the spine</source>
        <translation>脊椎X線</translation>
    </message>
    <message>
        <source>fractures on a steroid, half without pain</source>
        <translation>ステロイドによる骨折、半数は無痛</translation>
    </message>
    <message>
        <source>STOPP study</source>
        <translation>STOPP研究</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血圧</translation>
    </message>
    <message>
        <source>on a steroid</source>
        <translation>ステロイド投与中</translation>
    </message>
    <message>
        <source>Height and weight</source>
        <translation>身長・体重</translation>
    </message>
    <message>
        <source>growth and dose</source>
        <translation>成長と投与量</translation>
    </message>
    <message>
        <source>Puberty</source>
        <translation>思春期</translation>
    </message>
    <message>
        <source>growth is read with it</source>
        <translation>成長の評価に必要</translation>
    </message>
    <message>
        <source>Bone age</source>
        <translation>骨年齢</translation>
    </message>
    <message>
        <source>height below −2 SDS</source>
        <translation>身長−2 SD未満</translation>
    </message>
    <message>
        <source>Eye pressure</source>
        <translation>眼圧</translation>
    </message>
    <message>
        <source>raised on a steroid without symptoms</source>
        <translation>ステロイドにより無症状で上昇</translation>
    </message>
    <message>
        <source>Lung questions, saturation</source>
        <translation>呼吸器問診・酸素飽和度</translation>
    </message>
    <message>
        <source>lung disease of systemic JIA</source>
        <translation>全身型JIAの肺病変</translation>
    </message>
    <message>
        <source>Boston 2023; the interval is a ward rule</source>
        <translation>Boston 2023（間隔は病棟規則）</translation>
    </message>
    <message>
        <source>before the first dose, then repeated</source>
        <translation>初回投与前、以後定期的</translation>
    </message>
    <message>
        <source>no interval found; ward rule</source>
        <translation>推奨間隔なし、病棟規則</translation>
    </message>
    <message>
        <source>amyloidosis</source>
        <translation>アミロイドーシス</translation>
    </message>
    <message>
        <source>Vaccination record</source>
        <translation>予防接種歴</translation>
    </message>
    <message>
        <source>by the national programme; no live vaccine on the drug</source>
        <translation>各国の予防接種計画に従う、本剤投与中は生ワクチン不可</translation>
    </message>
    <message>
        <source>EULAR/PReS 2021</source>
        <translation>EULAR/PReS 2021</translation>
    </message>
    <message>
        <source>Eye examination after all drugs</source>
        <translation>全薬剤終了後の眼科検査</translation>
    </message>
    <message>
        <source>uveitis may appear after the drugs</source>
        <translation>薬剤終了後にぶどう膜炎が発症することがある</translation>
    </message>
    <message>
        <source>European consensus, ARD</source>
        <translation>欧州コンセンサス、ARD</translation>
    </message>
    <message>
        <source>US label 5: reactions during or within 24 h</source>
        <translation>米国添付文書5：点滴中または24時間以内の反応</translation>
    </message>
    <message>
        <source>US label 5: after anaphylaxis do not give it again</source>
        <translation>米国添付文書5：アナフィラキシー後は再投与しない</translation>
    </message>
    <message>
        <source>{source}</source>
        <translation>{source}</translation>
    </message>
    <message>
        <source>{reaction}</source>
        <translation>{reaction}</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>途中で中止</translation>
    </message>
    <message>
        <source>Reaction last time</source>
        <translation>前回投与時反応</translation>
    </message>
    <message>
        <source>Reaction at the last infusion: {what}</source>
        <translation>前回の点滴で投与時反応：{what}</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>{n}日遅れ</translation>
    </message>
    <message>
        <source>{n} d early</source>
        <translation>{n}日早い</translation>
    </message>
    <message>
        <source>{n} d since dose</source>
        <translation>前回投与から{n}日</translation>
    </message>
    <message>
        <source>{off}: {since}, due {day}</source>
        <translation>{off}：{since}、予定日{day}</translation>
    </message>
    <message numerus="yes">
        <source>plan: every %n day(s), ± {window} d</source>
        <translation>
            <numerusform>計画：%n日ごと、±{window}日</numerusform>
        </translation>
    </message>
    <message>
        <source>No value can be typed in this row.</source>
        <translation>この行には値を入力できません。</translation>
    </message>
    <message>
        <source>“{typed}” does not identify this child. Scan the wristband, or type two of date of birth, number and name, separated by a semicolon.</source>
        <translation>「{typed}」では本人と確認できません。リストバンドをスキャンするか、生年月日、患者ID、氏名のうち2つをセミコロン（;）で区切って入力してください。</translation>
    </message>
    <message>
        <source>Type the temperature in °C, such as 36.8.</source>
        <translation>体温を°Cで入力してください（例：36.8）。</translation>
    </message>
    <message>
        <source>Type what it was, or choose that there was none.</source>
        <translation>内容を入力するか、「なし」を選択してください。</translation>
    </message>
    <message>
        <source>“{typed}” is not a result of this test.</source>
        <translation>「{typed}」はこの検査の結果ではありません。</translation>
    </message>
    <message>
        <source>allergies not recorded</source>
        <translation>アレルギー未記録</translation>
    </message>
    <message>
        <source>no known allergies</source>
        <translation>既知のアレルギーなし</translation>
    </message>
    <message>
        <source>allergies: {what}</source>
        <translation>アレルギー：{what}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>at {value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>予定日</translation>
    </message>
    <message>
        <source>planned for {value}</source>
        <translation>{value}に予定</translation>
    </message>
    <message>
        <source>{n}</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>Organism</source>
        <translation>病原体</translation>
    </message>
    <message>
        <source>CTCAE grade</source>
        <translation>CTCAEグレード</translation>
    </message>
    <message>
        <source>CTCAE grade {value}</source>
        <translation>CTCAEグレード{value}</translation>
    </message>
    <message>
        <source>Signs of infection</source>
        <translation>感染徴候</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>熱型</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高体温</translation>
    </message>
    <message>
        <source>highest {value} °C</source>
        <translation>最高{value} °C</translation>
    </message>
    <message>
        <source>Spikes a day</source>
        <translation>1日のスパイク数</translation>
    </message>
    <message>
        <source>spikes a day: {value}</source>
        <translation>1日のスパイク数：{value}</translation>
    </message>
    <message>
        <source>Rash</source>
        <translation>皮疹</translation>
    </message>
    <message>
        <source>Kind of rash</source>
        <translation>皮疹の種類</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Vomiting</source>
        <translation>嘔吐</translation>
    </message>
    <message>
        <source>Arthritis</source>
        <translation>関節炎</translation>
    </message>
    <message>
        <source>Number of joints</source>
        <translation>関節数</translation>
    </message>
    <message>
        <source>joints: {value}</source>
        <translation>関節数：{value}</translation>
    </message>
    <message>
        <source>Flare</source>
        <translation>再燃</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>確実度</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>疾患</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>接触の程度</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>ワクチン</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>手術</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>画像検査</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>部位</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>Zスコア</translation>
    </message>
    <message>
        <source>z-score {value}</source>
        <translation>Zスコア{value}</translation>
    </message>
    <message>
        <source>Epiphyseal uptake</source>
        <translation>骨端の集積</translation>
    </message>
    <message>
        <source>epiphyseal uptake: {value}</source>
        <translation>骨端の集積：{value}</translation>
    </message>
    <message>
        <source>Fractured vertebrae</source>
        <translation>骨折椎体数</translation>
    </message>
    <message>
        <source>fractured vertebrae: {value}</source>
        <translation>骨折椎体数：{value}</translation>
    </message>
    <message>
        <source>bone age {value} y</source>
        <translation>骨年齢{value}歳</translation>
    </message>
    <message>
        <source>Uveitis</source>
        <translation>ぶどう膜炎</translation>
    </message>
    <message>
        <source>Highest pressure</source>
        <translation>最高眼圧</translation>
    </message>
    <message>
        <source>pressure {value} mmHg</source>
        <translation>眼圧{value} mmHg</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>水晶体</translation>
    </message>
    <message>
        <source>Serology</source>
        <translation>血清学的検査</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Pregnancy test</source>
        <translation>妊娠検査</translation>
    </message>
    <message>
        <source>Tanner stage</source>
        <translation>Tanner段階</translation>
    </message>
    <message>
        <source>Tanner stage {value}</source>
        <translation>Tanner段階{value}</translation>
    </message>
    <message>
        <source>Lung questions</source>
        <translation>呼吸器問診</translation>
    </message>
    <message>
        <source>Red flags</source>
        <translation>危険徴候</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>該当する所見</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>酸素飽和度</translation>
    </message>
    <message>
        <source>saturation {value} %</source>
        <translation>酸素飽和度{value} %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>入院</translation>
    </message>
    <message>
        <source>Problem of the sample</source>
        <translation>検体の問題</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>陰性</translation>
    </message>
    <message>
        <source>indeterminate</source>
        <translation>判定保留</translation>
    </message>
    <message>
        <source>IGRA</source>
        <translation>IGRA</translation>
    </message>
    <message>
        <source>Tuberculin test</source>
        <translation>ツベルクリン反応検査</translation>
    </message>
    <message>
        <source>Chest film</source>
        <translation>胸部X線</translation>
    </message>
    <message>
        <source>Chickenpox or shingles</source>
        <translation>水痘または帯状疱疹</translation>
    </message>
    <message>
        <source>Measles</source>
        <translation>麻疹</translation>
    </message>
    <message>
        <source>Tuberculosis</source>
        <translation>結核</translation>
    </message>
    <message>
        <source>Influenza</source>
        <translation>インフルエンザ</translation>
    </message>
    <message>
        <source>COVID-19</source>
        <translation>COVID-19</translation>
    </message>
    <message>
        <source>Other infection</source>
        <translation>その他の感染症</translation>
    </message>
    <message>
        <source>lives with the child</source>
        <translation>同居</translation>
    </message>
    <message>
        <source>an hour or more in one room</source>
        <translation>同室に1時間以上</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>短時間</translation>
    </message>
    <message>
        <source>Upper airway</source>
        <translation>上気道</translation>
    </message>
    <message>
        <source>Middle ear</source>
        <translation>中耳</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>肺</translation>
    </message>
    <message>
        <source>Gut</source>
        <translation>消化管</translation>
    </message>
    <message>
        <source>Skin or soft tissue</source>
        <translation>皮膚・軟部組織</translation>
    </message>
    <message>
        <source>Urinary tract</source>
        <translation>尿路</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>血流</translation>
    </message>
    <message>
        <source>Bone or joint</source>
        <translation>骨・関節</translation>
    </message>
    <message>
        <source>Central nervous system</source>
        <translation>中枢神経</translation>
    </message>
    <message>
        <source>Catheter</source>
        <translation>カテーテル</translation>
    </message>
    <message>
        <source>Site not known</source>
        <translation>感染巣不明</translation>
    </message>
    <message>
        <source>quotidian</source>
        <translation>1日1回のスパイク熱</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>間欠熱</translation>
    </message>
    <message>
        <source>continuous</source>
        <translation>稽留熱</translation>
    </message>
    <message>
        <source>a single rise</source>
        <translation>単回の発熱</translation>
    </message>
    <message>
        <source>evanescent, salmon-coloured</source>
        <translation>一過性、サーモンピンク疹</translation>
    </message>
    <message>
        <source>urticarial</source>
        <translation>蕁麻疹様</translation>
    </message>
    <message>
        <source>fixed and itchy</source>
        <translation>固定性でかゆみを伴う</translation>
    </message>
    <message>
        <source>another rash</source>
        <translation>その他の皮疹</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Influenza, inactivated</source>
        <translation>インフルエンザ（不活化）</translation>
    </message>
    <message>
        <source>Pneumococcal</source>
        <translation>肺炎球菌</translation>
    </message>
    <message>
        <source>HPV</source>
        <translation>HPV</translation>
    </message>
    <message>
        <source>Meningococcal</source>
        <translation>髄膜炎菌</translation>
    </message>
    <message>
        <source>Diphtheria, tetanus, pertussis</source>
        <translation>ジフテリア・破傷風・百日咳</translation>
    </message>
    <message>
        <source>Measles, mumps, rubella</source>
        <translation>麻疹・おたふくかぜ・風疹</translation>
    </message>
    <message>
        <source>Varicella</source>
        <translation>水痘</translation>
    </message>
    <message>
        <source>BCG</source>
        <translation>BCG</translation>
    </message>
    <message>
        <source>Rotavirus</source>
        <translation>ロタウイルス</translation>
    </message>
    <message>
        <source>Yellow fever</source>
        <translation>黄熱</translation>
    </message>
    <message>
        <source>Influenza, nasal</source>
        <translation>インフルエンザ（経鼻）</translation>
    </message>
    <message>
        <source>Bone scintigram</source>
        <translation>骨シンチグラフィ</translation>
    </message>
    <message>
        <source>Lateral film of the spine</source>
        <translation>脊椎側面X線</translation>
    </message>
    <message>
        <source>Film of the hand for bone age</source>
        <translation>骨年齢用手部X線</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>X線</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>超音波</translation>
    </message>
    <message>
        <source>MRI</source>
        <translation>MRI</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>CT</translation>
    </message>
    <message>
        <source>Echocardiogram</source>
        <translation>心エコー</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>亢進</translation>
    </message>
    <message>
        <source>less than before</source>
        <translation>前回より低下</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>前回と同じ</translation>
    </message>
    <message>
        <source>more than before</source>
        <translation>前回より亢進</translation>
    </message>
    <message>
        <source>no uveitis</source>
        <translation>ぶどう膜炎なし</translation>
    </message>
    <message>
        <source>active uveitis</source>
        <translation>活動性ぶどう膜炎</translation>
    </message>
    <message>
        <source>inactive uveitis</source>
        <translation>非活動性ぶどう膜炎</translation>
    </message>
    <message>
        <source>lens clear</source>
        <translation>水晶体混濁なし</translation>
    </message>
    <message>
        <source>cataract</source>
        <translation>白内障</translation>
    </message>
    <message>
        <source>Hepatitis B surface antigen</source>
        <translation>HBs抗原</translation>
    </message>
    <message>
        <source>Hepatitis B core antibody</source>
        <translation>HBc抗体</translation>
    </message>
    <message>
        <source>Hepatitis B surface antibody</source>
        <translation>HBs抗体</translation>
    </message>
    <message>
        <source>Measles antibody</source>
        <translation>麻疹抗体</translation>
    </message>
    <message>
        <source>Hepatitis C antibody</source>
        <translation>HCV抗体</translation>
    </message>
    <message>
        <source>HIV</source>
        <translation>HIV</translation>
    </message>
    <message>
        <source>ward</source>
        <translation>一般病棟</translation>
    </message>
    <message>
        <source>intensive care</source>
        <translation>集中治療室</translation>
    </message>
    <message>
        <source>no red flag</source>
        <translation>危険徴候なし</translation>
    </message>
    <message>
        <source>red flag: discuss CT and lung function</source>
        <translation>危険徴候あり：CTと呼吸機能検査を検討</translation>
    </message>
    <message>
        <source>clubbed fingers</source>
        <translation>ばち指</translation>
    </message>
    <message>
        <source>fixed, itchy rash</source>
        <translation>固定性でかゆみを伴う皮疹</translation>
    </message>
    <message>
        <source>red fingers</source>
        <translation>手指の発赤</translation>
    </message>
    <message>
        <source>cough, or short of breath</source>
        <translation>咳嗽または息切れ</translation>
    </message>
    <message>
        <source>raised eosinophils</source>
        <translation>好酸球増加</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>不足なし</translation>
    </message>
    <message>
        <source>vaccines are missing</source>
        <translation>未接種のワクチンあり</translation>
    </message>
    <message>
        <source>No fever</source>
        <translation>発熱なし</translation>
    </message>
    <message>
        <source>No active joint</source>
        <translation>活動性関節なし</translation>
    </message>
    <message>
        <source>Minimal disease activity or less (cJADAS10)</source>
        <translation>最小疾患活動性以下（cJADAS10）</translation>
    </message>
    <message>
        <source>Clinically inactive disease</source>
        <translation>臨床的非活動性</translation>
    </message>
    <message>
        <source>C-HAQ 0</source>
        <translation>C-HAQ 0</translation>
    </message>
    <message>
        <source>Steroid below 0.2 mg/kg/day</source>
        <translation>ステロイド0.2 mg/kg/日未満</translation>
    </message>
    <message>
        <source>Steroid below 0.1 mg/kg/day</source>
        <translation>ステロイド0.1 mg/kg/日未満</translation>
    </message>
    <message>
        <source>No steroid</source>
        <translation>ステロイドなし</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活動性</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>可動域制限</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>圧痛</translation>
    </message>
    <message>
        <source>Right {joint}</source>
        <translation>右{joint}</translation>
    </message>
    <message>
        <source>Left {joint}</source>
        <translation>左{joint}</translation>
    </message>
    <message>
        <source>{joint}</source>
        <translation>{joint}</translation>
    </message>
    <message>
        <source>MCP 1</source>
        <translation>MCP 1</translation>
    </message>
    <message>
        <source>MCP 2</source>
        <translation>MCP 2</translation>
    </message>
    <message>
        <source>MCP 3</source>
        <translation>MCP 3</translation>
    </message>
    <message>
        <source>MCP 4</source>
        <translation>MCP 4</translation>
    </message>
    <message>
        <source>MCP 5</source>
        <translation>MCP 5</translation>
    </message>
    <message>
        <source>thumb IP</source>
        <translation>母指IP</translation>
    </message>
    <message>
        <source>PIP 2</source>
        <translation>PIP 2</translation>
    </message>
    <message>
        <source>PIP 3</source>
        <translation>PIP 3</translation>
    </message>
    <message>
        <source>PIP 4</source>
        <translation>PIP 4</translation>
    </message>
    <message>
        <source>PIP 5</source>
        <translation>PIP 5</translation>
    </message>
    <message>
        <source>DIP 2</source>
        <translation>DIP 2</translation>
    </message>
    <message>
        <source>DIP 3</source>
        <translation>DIP 3</translation>
    </message>
    <message>
        <source>DIP 4</source>
        <translation>DIP 4</translation>
    </message>
    <message>
        <source>DIP 5</source>
        <translation>DIP 5</translation>
    </message>
    <message>
        <source>MTP 1</source>
        <translation>MTP 1</translation>
    </message>
    <message>
        <source>MTP 2</source>
        <translation>MTP 2</translation>
    </message>
    <message>
        <source>MTP 3</source>
        <translation>MTP 3</translation>
    </message>
    <message>
        <source>MTP 4</source>
        <translation>MTP 4</translation>
    </message>
    <message>
        <source>MTP 5</source>
        <translation>MTP 5</translation>
    </message>
    <message>
        <source>big toe IP</source>
        <translation>母趾IP</translation>
    </message>
    <message>
        <source>toe PIP 2</source>
        <translation>足趾PIP 2</translation>
    </message>
    <message>
        <source>toe PIP 3</source>
        <translation>足趾PIP 3</translation>
    </message>
    <message>
        <source>toe PIP 4</source>
        <translation>足趾PIP 4</translation>
    </message>
    <message>
        <source>toe PIP 5</source>
        <translation>足趾PIP 5</translation>
    </message>
    <message>
        <source>Cervical spine</source>
        <translation>頸椎</translation>
    </message>
    <message>
        <source>jaw</source>
        <translation>顎関節</translation>
    </message>
    <message>
        <source>sternoclavicular joint</source>
        <translation>胸鎖関節</translation>
    </message>
    <message>
        <source>acromioclavicular joint</source>
        <translation>肩鎖関節</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>肩関節</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>肘関節</translation>
    </message>
    <message>
        <source>wrist</source>
        <translation>手関節</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>股関節</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>膝関節</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>足関節</translation>
    </message>
    <message>
        <source>subtalar joint</source>
        <translation>距骨下関節</translation>
    </message>
    <message>
        <source>midfoot</source>
        <translation>中足部</translation>
    </message>
    <message>
        <source>All 71</source>
        <translation>全71関節</translation>
    </message>
    <message>
        <source>The 27</source>
        <translation>27関節</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>右手</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>左手</translation>
    </message>
    <message>
        <source>Toes</source>
        <translation>足趾</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>所見なし</translation>
    </message>
    <message>
        <source>“{id}” is not a joint of the joint count.</source>
        <translation>「{id}」は関節評価の対象関節ではありません。</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Present state</source>
        <translation>現在の状態</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Alerts and infections</source>
        <translation>アラートと感染症</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成長</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>今後の予定</translation>
    </message>
    <message>
        <source>Change the dose</source>
        <translation>投与量変更</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>every other day</source>
        <translation>隔日</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>with each infusion</source>
        <translation>点滴ごと</translation>
    </message>
    <message>
        <source>when needed</source>
        <translation>必要時</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>経口</translation>
    </message>
    <message>
        <source>intravenous</source>
        <translation>静注</translation>
    </message>
    <message>
        <source>subcutaneous</source>
        <translation>皮下注</translation>
    </message>
    <message>
        <source>intramuscular</source>
        <translation>筋注</translation>
    </message>
    <message>
        <source>into a joint</source>
        <translation>関節内</translation>
    </message>
    <message>
        <source>inhaled</source>
        <translation>吸入</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>点鼻</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>外用</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>点眼</translation>
    </message>
    <message>
        <source>other route</source>
        <translation>その他の経路</translation>
    </message>
    <message>
        <source>mg</source>
        <translation>mg</translation>
    </message>
    <message>
        <source>microgram</source>
        <translation>マイクログラム</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>IU</source>
        <translation>IU</translation>
    </message>
    <message>
        <source>tablets</source>
        <translation>錠</translation>
    </message>
    <message>
        <source>drops</source>
        <translation>滴</translation>
    </message>
    <message>
        <source>puffs</source>
        <translation>吸入分</translation>
    </message>
    <message>
        <source>Stopped in remission</source>
        <translation>寛解により終了</translation>
    </message>
    <message>
        <source>Stopped because it did not work</source>
        <translation>効果不十分により終了</translation>
    </message>
    <message>
        <source>Stopped after a reaction</source>
        <translation>投与時反応により終了</translation>
    </message>
    <message>
        <source>Given under the skin from now on</source>
        <translation>以後は皮下注で投与</translation>
    </message>
    <message>
        <source>Moved to another clinic</source>
        <translation>転院</translation>
    </message>
    <message>
        <source>Transferred to adult care</source>
        <translation>成人診療科へ移行</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>日付で指定</translation>
    </message>
    <message>
        <source>By percentage</source>
        <translation>割合で指定</translation>
    </message>
    <message>
        <source>To zero by a date</source>
        <translation>指定日までに終了</translation>
    </message>
    <message>
        <source>held</source>
        <translation>維持</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>1段階戻す</translation>
    </message>
    <message>
        <source>plan ended</source>
        <translation>計画終了</translation>
    </message>
    <message>
        <source>Tanner 1970</source>
        <translation>Tanner 1970</translation>
    </message>
    <message>
        <source>Ogata 1990</source>
        <translation>Ogata 1990</translation>
    </message>
    <message>
        <source>Ogata 2007</source>
        <translation>Ogata 2007</translation>
    </message>
    <message>
        <source>Hermanussen and Cole 2002</source>
        <translation>Hermanussen・Cole 2002</translation>
    </message>
    <message>
        <source>Fever in the last 7 days</source>
        <translation>過去7日間の発熱</translation>
    </message>
    <message>
        <source>Evanescent rash</source>
        <translation>一過性の皮疹</translation>
    </message>
    <message>
        <source>Serositis</source>
        <translation>漿膜炎</translation>
    </message>
    <message>
        <source>Enlarged liver</source>
        <translation>肝腫大</translation>
    </message>
    <message>
        <source>Enlarged spleen</source>
        <translation>脾腫大</translation>
    </message>
    <message>
        <source>Lymph nodes enlarged generally</source>
        <translation>全身性リンパ節腫脹</translation>
    </message>
    <message>
        <source>ESR or CRP raised by JIA</source>
        <translation>JIAによる赤沈またはCRP上昇</translation>
    </message>
    <message>
        <source>Dressing and grooming</source>
        <translation>衣服の着脱・身支度</translation>
    </message>
    <message>
        <source>Arising</source>
        <translation>起立</translation>
    </message>
    <message>
        <source>Eating</source>
        <translation>食事</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>歩行</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>衛生</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>伸展</translation>
    </message>
    <message>
        <source>Grip</source>
        <translation>握力</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>“{name}” is not a domain of the C-HAQ.</source>
        <translation>「{name}」はC-HAQの領域ではありません。</translation>
    </message>
    <message>
        <source>“{name}” has {n} items in the C-HAQ.</source>
        <translation>C-HAQの「{name}」は{n}項目です。</translation>
    </message>
    <message>
        <source>A C-HAQ item must be 0, 1, 2 or 3, not {item}.</source>
        <translation>C-HAQの項目は0、1、2、3のいずれかです。{item}は入力できません。</translation>
    </message>
    <message>
        <source>Physician global</source>
        <translation>医師全般評価</translation>
    </message>
    <message>
        <source>Parent or patient global</source>
        <translation>保護者・患者全般評価</translation>
    </message>
    <message>
        <source>Morning stiffness</source>
        <translation>朝のこわばり</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>疼痛</translation>
    </message>
    <message>
        <source>IL-6 was too low to measure for the third time in a row, unlike this child&apos;s usual level: was the assay, laboratory or tube changed?</source>
        <translation>この患者の平常値と異なり、IL-6が3回連続で測定下限未満でした：測定法、検査室または採血管が変わりましたか？</translation>
    </message>
    <message>
        <source>IL-6 is about {fold} × this child&apos;s usual level for the third time in a row: was the assay, laboratory or tube changed?</source>
        <translation>IL-6が3回連続で本人平常値の約{fold}倍でした：測定法、検査室または採血管が変わりましたか？</translation>
    </message>
    <message>
        <source>IL-6 is drifting slowly upwards: possible loss of drug effect, growth or assay drift</source>
        <translation>IL-6が緩徐に上昇しています：薬効減弱、成長または測定系の変動の可能性</translation>
    </message>
    <message>
        <source>IL-6 is drifting slowly downwards: possible loss of drug effect, growth or assay drift</source>
        <translation>IL-6が緩徐に低下しています：薬効減弱、成長または測定系の変動の可能性</translation>
    </message>
    <message>
        <source>The last dose was {days} days ago: the drug may no longer be effective; CRP and fever are informative again, and IL-6 may fall</source>
        <translation>前回投与から{days}日経過しています：薬効が切れている可能性があります。CRPと発熱が再び参考になり、IL-6は低下することがあります</translation>
    </message>
    <message>
        <source>No TB screen is on record; the label asks for one before the first dose</source>
        <translation>結核スクリーニングの記録がありません。電子添文では初回投与前に求められています</translation>
    </message>
    <message numerus="yes">
        <source>The last TB screen was %n day(s) ago</source>
        <translation>
            <numerusform>前回の結核スクリーニングは%n日前です</numerusform>
        </translation>
    </message>
    <message>
        <source>The laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met; on tocilizumab these criteria miss most cases of MAS</source>
        <translation>2016年EULAR/ACR/PRINTO基準の検査項目を満たしています。トシリズマブ投与中、この基準ではMASのほとんどの症例を見逃します</translation>
    </message>
    <message>
        <source>MS score is at least {score} (cut-off {limit}); on tocilizumab it misses most cases of MAS, and low fibrinogen alone can pass the cut-off</source>
        <translation>MSスコアは{score}以上です（カットオフ値{limit}）。トシリズマブ投与中はMASのほとんどの症例を見逃し、フィブリノゲン低値のみでもカットオフ値を超えることがあります</translation>
    </message>
    <message>
        <source>Ferritin ÷ ESR is {ratio}; the drug lowers ESR, so the ratio is less informative here</source>
        <translation>フェリチン÷赤沈は{ratio}です。本剤は赤沈を低下させるため、この比は参考になりにくい値です</translation>
    </message>
    <message>
        <source>{signs} changed together, as in macrophage activation syndrome; on this drug MAS can occur without fever</source>
        <translation>{signs}がマクロファージ活性化症候群と同様に変化しています。本剤投与中は発熱のないMASが起こり得ます</translation>
    </message>
    <message>
        <source>ALT adjust</source>
        <translation>ALT 調節</translation>
    </message>
    <message>
        <source>ALT interrupt</source>
        <translation>ALT 休薬</translation>
    </message>
    <message>
        <source>ALT stop</source>
        <translation>ALT 中止</translation>
    </message>
    <message>
        <source>ANC interrupt</source>
        <translation>ANC 休薬</translation>
    </message>
    <message>
        <source>ANC stop</source>
        <translation>ANC 中止</translation>
    </message>
    <message>
        <source>AST adjust</source>
        <translation>AST 調節</translation>
    </message>
    <message>
        <source>AST interrupt</source>
        <translation>AST 休薬</translation>
    </message>
    <message>
        <source>AST stop</source>
        <translation>AST 中止</translation>
    </message>
    <message>
        <source>PLT interrupt</source>
        <translation>PLT 休薬</translation>
    </message>
    <message>
        <source>PLT stop</source>
        <translation>PLT 中止</translation>
    </message>
    <message>
        <source>ferritin, platelets, AST, triglycerides, fibrinogen</source>
        <translation>フェリチン、血小板数、AST、中性脂肪、フィブリノゲン</translation>
    </message>
    <message>
        <source>ferritin &gt; 684 ng/mL and two of the others</source>
        <translation>フェリチン &gt; 684 ng/mLと、他の2項目</translation>
    </message>
    <message>
        <source>MS score</source>
        <translation>MSスコア</translation>
    </message>
    <message>
        <source>platelets, LDH, fibrinogen, ferritin, joints</source>
        <translation>血小板数、LDH、フィブリノゲン、フェリチン、関節</translation>
    </message>
    <message>
        <source>≥ −2.1, and 1 above this child&apos;s usual score</source>
        <translation>−2.1以上、かつ本人の通常のスコアより1以上高値</translation>
    </message>
    <message>
        <source>MAS trend</source>
        <translation>MAS傾向</translation>
    </message>
    <message>
        <source>platelets, ferritin, AST or LDH, fibrinogen, IL-18</source>
        <translation>血小板数、フェリチン、ASTまたはLDH、フィブリノゲン、IL-18</translation>
    </message>
    <message>
        <source>two beyond their limits, relative to the child&apos;s own median</source>
        <translation>本人の中央値に対し2項目が限界値を超える</translation>
    </message>
    <message>
        <source>ferritin/ESR</source>
        <translation>フェリチン/赤沈</translation>
    </message>
    <message>
        <source>ferritin, ESR</source>
        <translation>フェリチン、赤沈</translation>
    </message>
    <message>
        <source>≥ 20 with ferritin ≥ 500 ng/mL</source>
        <translation>20以上、かつフェリチン500 ng/mL以上</translation>
    </message>
    <message>
        <source>level moved</source>
        <translation>水準の移動</translation>
    </message>
    <message>
        <source>three in a row at least 1 SD off on the same side, without a card</source>
        <translation>カードなしで3回連続、同じ方向に1 SD以上のずれ</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>緩徐な変動</translation>
    </message>
    <message>
        <source>EWMA (λ 0.3) of 1.134 SD or more, up or down</source>
        <translation>EWMA（λ 0.3）が上下いずれかに1.134 SD以上</translation>
    </message>
    <message>
        <source>late dose</source>
        <translation>投与の遅れ</translation>
    </message>
    <message>
        <source>days since the last dose</source>
        <translation>前回投与からの日数</translation>
    </message>
    <message>
        <source>longer than the last dose is expected to work</source>
        <translation>前回投与の薬効が見込まれる期間を超過</translation>
    </message>
    <message>
        <source>recorded TB screens</source>
        <translation>結核スクリーニングの記録</translation>
    </message>
    <message>
        <source>none, or older than a year</source>
        <translation>なし、または1年以上前</translation>
    </message>
    <message>
        <source>JADAS is defined for 10, 27 or 71 joints, not for {joints}.</source>
        <translation>JADASは10、27、71関節について定義されています。{joints}関節では計算できません。</translation>
    </message>
    <message>
        <source>Active joints of the 27</source>
        <translation>27関節中の活動性関節</translation>
    </message>
    <message>
        <source>Lymph nodes</source>
        <translation>リンパ節</translation>
    </message>
    <message>
        <source>Liver or spleen</source>
        <translation>肝臓または脾臓</translation>
    </message>
    <message>
        <source>Platelets or ferritin</source>
        <translation>血小板数またはフェリチン</translation>
    </message>
    <message>
        <source>inactive disease</source>
        <translation>非活動性</translation>
    </message>
    <message>
        <source>low disease activity</source>
        <translation>低疾患活動性</translation>
    </message>
    <message>
        <source>minimal disease activity</source>
        <translation>最小疾患活動性</translation>
    </message>
    <message>
        <source>moderate disease activity</source>
        <translation>中疾患活動性</translation>
    </message>
    <message>
        <source>high disease activity</source>
        <translation>高疾患活動性</translation>
    </message>
    <message>
        <source>above low disease activity</source>
        <translation>低疾患活動性を超える</translation>
    </message>
    <message>
        <source>oligoarthritis</source>
        <translation>少関節炎</translation>
    </message>
    <message>
        <source>polyarthritis</source>
        <translation>多関節炎</translation>
    </message>
    <message>
        <source>systemic</source>
        <translation>全身型</translation>
    </message>
    <message>
        <source>{aim}</source>
        <translation>{aim}</translation>
    </message>
    <message>
        <source>the sex is not recorded, and the WHO reference needs it</source>
        <translation>性別が記録されておらず、WHO基準を使用できません</translation>
    </message>
    <message>
        <source>a height is dated before the birth</source>
        <translation>出生前の日付の身長があります</translation>
    </message>
    <message>
        <source>the WHO reference ends at 19 years</source>
        <translation>WHO基準は19歳までです</translation>
    </message>
    <message>
        <source>The height at the start is at most this old at the first infusion</source>
        <translation>開始時の身長とみなす初回点滴前の期間（以内）</translation>
    </message>
    <message>
        <source>If there is none, the height at the start is measured within</source>
        <translation>それがない場合、開始時の身長とする測定期間（以内）</translation>
    </message>
    <message>
        <source>Catch-up growth is a gain of more than</source>
        <translation>キャッチアップ成長とみなす増加（超）</translation>
    </message>
    <message>
        <source>{gained} cm</source>
        <translation>{gained} cm</translation>
    </message>
    <message>
        <source>{gained} cm, SDS {before} → {after} (WHO)</source>
        <translation>{gained} cm、SDスコア {before} → {after}（WHO）</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>キャッチアップ中</translation>
    </message>
    <message>
        <source>Growing along the same line</source>
        <translation>同じ成長曲線に沿った成長</translation>
    </message>
    <message>
        <source>Falling behind</source>
        <translation>成長の遅れ</translation>
    </message>
    <message>
        <source>{years} y {months} m</source>
        <translation>{years}年{months}か月</translation>
    </message>
    <message>
        <source>{y} y {m} m</source>
        <translation>{y}歳{m}か月</translation>
    </message>
    <message>
        <source>{gained} cm in {span} on treatment.</source>
        <translation>治療中の{span}で{gained} cm伸びました。</translation>
    </message>
    <message>
        <source>{gained} cm in {span} on treatment, from {before} to {now} SDS. Growth is judged from half a year on.</source>
        <translation>治療中の{span}で{gained} cm伸び、SDスコアは{before}から{now}になりました。成長は半年以降に判定します。</translation>
    </message>
    <message>
        <source>{trend}: {gained} cm in {span} on treatment, from {before} to {now} SDS.</source>
        <translation>{trend}：治療中の{span}で{gained} cm伸び、SDスコアは{before}から{now}になりました。</translation>
    </message>
    <message>
        <source>97th</source>
        <translation>97パーセンタイル</translation>
    </message>
    <message>
        <source>85th</source>
        <translation>85パーセンタイル</translation>
    </message>
    <message>
        <source>50th</source>
        <translation>50パーセンタイル</translation>
    </message>
    <message>
        <source>15th</source>
        <translation>15パーセンタイル</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3パーセンタイル</translation>
    </message>
    <message>
        <source>−3 SDS</source>
        <translation>−3 SD</translation>
    </message>
    <message>
        <source>No rash</source>
        <translation>皮疹なし</translation>
    </message>
    <message>
        <source>No serositis</source>
        <translation>漿膜炎なし</translation>
    </message>
    <message>
        <source>No enlarged spleen</source>
        <translation>脾腫大なし</translation>
    </message>
    <message>
        <source>No generally enlarged lymph nodes</source>
        <translation>全身性リンパ節腫脹なし</translation>
    </message>
    <message>
        <source>No uveitis</source>
        <translation>ぶどう膜炎なし</translation>
    </message>
    <message>
        <source>ESR or CRP normal</source>
        <translation>赤沈またはCRP正常</translation>
    </message>
    <message>
        <source>Physician global 0</source>
        <translation>医師全般評価 0</translation>
    </message>
    <message>
        <source>Stiffness 15 min or less</source>
        <translation>こわばり15分以内</translation>
    </message>
    <message>
        <source>met</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>判定不能</translation>
    </message>
    <message>
        <source>not yet due</source>
        <translation>判定時期前</translation>
    </message>
    <message>
        <source>no fever</source>
        <translation>発熱なし</translation>
    </message>
    <message>
        <source>CRP down by more than {fall} %</source>
        <translation>CRPが{fall} %を超えて低下</translation>
    </message>
    <message>
        <source>CRP normal</source>
        <translation>CRP正常</translation>
    </message>
    <message>
        <source>active joints down by more than {fall} %</source>
        <translation>活動性関節が{fall} %を超えて減少</translation>
    </message>
    <message>
        <source>clinically inactive disease</source>
        <translation>臨床的非活動性</translation>
    </message>
    <message>
        <source>steroid below {limit} mg/kg/day</source>
        <translation>ステロイド{limit} mg/kg/日未満</translation>
    </message>
    <message>
        <source>no steroid</source>
        <translation>ステロイドなし</translation>
    </message>
    <message>
        <source>{words} ({left_out})</source>
        <translation>{words}（{left_out}）</translation>
    </message>
    <message>
        <source>Day 7</source>
        <translation>7日目</translation>
    </message>
    <message>
        <source>Week 4</source>
        <translation>4週</translation>
    </message>
    <message>
        <source>Month 3</source>
        <translation>3か月</translation>
    </message>
    <message>
        <source>Month 6</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>This is not a worked case.</source>
        <translation>これは検証例ではありません。</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>The case has no “{key}”.</source>
        <translation>検証例に「{key}」がありません。</translation>
    </message>
    <message>
        <source>“given” and “expect” must be objects of names and values.</source>
        <translation>「given」と「expect」は名前と値のオブジェクトにしてください。</translation>
    </message>
    <message>
        <source>The tolerance is not a number.</source>
        <translation>許容誤差が数値ではありません。</translation>
    </message>
    <message>
        <source>“{name}” is not a calculator in this version.</source>
        <translation>「{name}」はこのバージョンの計算にはありません。</translation>
    </message>
    <message>
        <source>The input {name} is missing.</source>
        <translation>入力{name}がありません。</translation>
    </message>
    <message>
        <source>The inputs were rejected: {why}</source>
        <translation>入力は受け付けられませんでした：{why}</translation>
    </message>
    <message>
        <source>“{key}” is not a result of this calculator.</source>
        <translation>「{key}」はこの計算の結果ではありません。</translation>
    </message>
    <message>
        <source>{key}: expected {expected}, got {got}.</source>
        <translation>{key}：期待値{expected}、計算値{got}。</translation>
    </message>
    <message>
        <source>No adrenal suppression is expected from the doses on record.</source>
        <translation>記録された投与量からは副腎抑制は予想されません。</translation>
    </message>
    <message>
        <source>Adrenal suppression is possible.</source>
        <translation>副腎抑制の可能性があります。</translation>
    </message>
    <message>
        <source>Assume adrenal suppression.</source>
        <translation>副腎抑制があるものとして対応してください。</translation>
    </message>
    <message>
        <source>Adrenal suppression is very likely.</source>
        <translation>副腎抑制の可能性が非常に高い状態です。</translation>
    </message>
    <message>
        <source>the weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>the height</source>
        <translation>身長</translation>
    </message>
    <message>
        <source>a dose in mg/day</source>
        <translation>mg/日の投与量</translation>
    </message>
    <message>
        <source>{temperature} °C</source>
        <translation>{temperature} °C</translation>
    </message>
    <message>
        <source>{drugs}: given locally, which adds to the risk ({source}). It is not counted in the weeks.</source>
        <translation>{drugs}：局所投与のためリスクに加わります（{source}）。週数には含みません。</translation>
    </message>
    <message>
        <source>{drugs}: single doses with infusions, not counted in the weeks.</source>
        <translation>{drugs}：点滴時の単回投与のため、週数に含みません。</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) above {limit} mg/m²/day of prednisone</source>
        <translation>
            <numerusform>プレドニゾロン換算{limit} mg/m²/日超が%n週間</numerusform>
        </translation>
    </message>
    <message>
        <source>still taken</source>
        <translation>現在も投与中</translation>
    </message>
    <message numerus="yes">
        <source>stopped %n day(s) ago</source>
        <translation>
            <numerusform>%n日前に中止</numerusform>
        </translation>
    </message>
    <message>
        <source>{risk} {weeks}, {since}.</source>
        <translation>{risk} {weeks}、{since}。</translation>
    </message>
    <message>
        <source>US, EU and Australian label</source>
        <translation>米国・EU・オーストラリアの添付文書</translation>
    </message>
    <message>
        <source>Japanese label</source>
        <translation>日本の電子添文</translation>
    </message>
    <message>
        <source>local dose table (not written)</source>
        <translation>院内用量表（未作成）</translation>
    </message>
    <message>
        <source>Lowest plausible weight</source>
        <translation>体重の妥当な下限</translation>
    </message>
    <message>
        <source>Highest plausible weight</source>
        <translation>体重の妥当な上限</translation>
    </message>
    <message>
        <source>A dose must be confirmed above</source>
        <translation>投与量の確認を求める値（超）</translation>
    </message>
    <message>
        <source>Strength of the concentrate</source>
        <translation>原液の濃度</translation>
    </message>
    <message>
        <source>This clinic has no dose table of its own. A ward lead writes it in the settings, under “Own dose table”.</source>
        <translation>この施設には院内用量表がありません。管理者が設定の「院内用量表」に記載します。</translation>
    </message>
    <message>
        <source>“{label}” is not a known label. Known labels: {known}.</source>
        <translation>「{label}」という電子添文は登録されていません。登録済み：{known}。</translation>
    </message>
    <message>
        <source>{label}</source>
        <translation>{label}</translation>
    </message>
    <message>
        <source>A weight of {weight} kg is not plausible.</source>
        <translation>体重{weight} kgはあり得ない値です。</translation>
    </message>
    <message>
        <source>A weight of {weight} kg is not plausible. Plausible weights are {low} to {high} kg.</source>
        <translation>体重{weight} kgはあり得ない値です。妥当な範囲は{low}～{high} kgです。</translation>
    </message>
    <message>
        <source>before infusion {n}</source>
        <translation>{n}回目の点滴前</translation>
    </message>
    <message>
        <source>after infusion {n}</source>
        <translation>{n}回目の点滴後</translation>
    </message>
    <message>
        <source>Glucocorticoid</source>
        <translation>グルココルチコイド</translation>
    </message>
    <message>
        <source>Ciclosporin</source>
        <translation>シクロスポリン</translation>
    </message>
    <message>
        <source>Methotrexate</source>
        <translation>メトトレキサート</translation>
    </message>
    <message>
        <source>NSAID</source>
        <translation>NSAID</translation>
    </message>
    <message>
        <source>Premedication</source>
        <translation>前投薬</translation>
    </message>
    <message>
        <source>Other drug</source>
        <translation>その他の薬剤</translation>
    </message>
    <message>
        <source>Prednisone</source>
        <translation>プレドニゾン</translation>
    </message>
    <message>
        <source>Prednisolone</source>
        <translation>プレドニゾロン</translation>
    </message>
    <message>
        <source>Methylprednisolone</source>
        <translation>メチルプレドニゾロン</translation>
    </message>
    <message>
        <source>Hydrocortisone</source>
        <translation>ヒドロコルチゾン</translation>
    </message>
    <message>
        <source>Cortisone</source>
        <translation>コルチゾン</translation>
    </message>
    <message>
        <source>Triamcinolone</source>
        <translation>トリアムシノロン</translation>
    </message>
    <message>
        <source>Dexamethasone</source>
        <translation>デキサメタゾン</translation>
    </message>
    <message>
        <source>Betamethasone</source>
        <translation>ベタメタゾン</translation>
    </message>
    <message>
        <source>Deflazacort</source>
        <translation>デフラザコート</translation>
    </message>
    <message>
        <source>Budesonide</source>
        <translation>ブデソニド</translation>
    </message>
    <message>
        <source>Fluticasone</source>
        <translation>フルチカゾン</translation>
    </message>
    <message>
        <source>Beclometasone</source>
        <translation>ベクロメタゾン</translation>
    </message>
    <message>
        <source>Ciclesonide</source>
        <translation>シクレソニド</translation>
    </message>
    <message>
        <source>Mometasone</source>
        <translation>モメタゾン</translation>
    </message>
    <message>
        <source>Anakinra</source>
        <translation>アナキンラ</translation>
    </message>
    <message>
        <source>Canakinumab</source>
        <translation>カナキヌマブ</translation>
    </message>
    <message>
        <source>Etanercept</source>
        <translation>エタネルセプト</translation>
    </message>
    <message>
        <source>Emapalumab</source>
        <translation>エマパルマブ</translation>
    </message>
    <message>
        <source>Tacrolimus</source>
        <translation>タクロリムス</translation>
    </message>
    <message>
        <source>Ruxolitinib</source>
        <translation>ルキソリチニブ</translation>
    </message>
    <message>
        <source>Baricitinib</source>
        <translation>バリシチニブ</translation>
    </message>
    <message>
        <source>Tofacitinib</source>
        <translation>トファシチニブ</translation>
    </message>
    <message>
        <source>Ibuprofen</source>
        <translation>イブプロフェン</translation>
    </message>
    <message>
        <source>Naproxen</source>
        <translation>ナプロキセン</translation>
    </message>
    <message>
        <source>Indometacin</source>
        <translation>インドメタシン</translation>
    </message>
    <message>
        <source>Diclofenac</source>
        <translation>ジクロフェナク</translation>
    </message>
    <message>
        <source>Meloxicam</source>
        <translation>メロキシカム</translation>
    </message>
    <message>
        <source>Loxoprofen</source>
        <translation>ロキソプロフェン</translation>
    </message>
    <message>
        <source>Celecoxib</source>
        <translation>セレコキシブ</translation>
    </message>
    <message>
        <source>Paracetamol</source>
        <translation>アセトアミノフェン</translation>
    </message>
    <message>
        <source>Cetirizine</source>
        <translation>セチリジン</translation>
    </message>
    <message>
        <source>Chlorphenamine</source>
        <translation>クロルフェニラミン</translation>
    </message>
    <message>
        <source>Diphenhydramine</source>
        <translation>ジフェンヒドラミン</translation>
    </message>
    <message>
        <source>Folic acid</source>
        <translation>葉酸</translation>
    </message>
    <message>
        <source>Run-in: minimum duration</source>
        <translation>導入期：最短期間</translation>
    </message>
    <message>
        <source>Run-in: minimum number of doses</source>
        <translation>導入期：最少投与回数</translation>
    </message>
    <message>
        <source>Duration of cover after a dose, steady state</source>
        <translation>投与後の薬効持続期間（定常状態）</translation>
    </message>
    <message>
        <source>Duration of cover after a dose, before steady state</source>
        <translation>投与後の薬効持続期間（導入期）</translation>
    </message>
    <message>
        <source>Duration of cover after a low dose, steady state</source>
        <translation>低用量投与後の薬効持続期間（定常状態）</translation>
    </message>
    <message>
        <source>Duration of cover after a low dose, before steady state</source>
        <translation>低用量投与後の薬効持続期間（導入期）</translation>
    </message>
    <message>
        <source>Low dose: less than</source>
        <translation>低用量とする投与量（未満）</translation>
    </message>
    <message>
        <source>Low dose: only in children under</source>
        <translation>低用量を適用する体重（未満）</translation>
    </message>
    <message>
        <source>CRP can return at the end of each of the first</source>
        <translation>投与間隔の終わりにCRPが再上昇し得る最初の間隔数</translation>
    </message>
    <message>
        <source>{sign} {limit}</source>
        <translation>{sign} {limit}</translation>
    </message>
    <message>
        <source>the label says to discontinue</source>
        <translation>電子添文では投与中止とされています</translation>
    </message>
    <message>
        <source>the label says to adjust other drugs, and to interrupt if this persists</source>
        <translation>電子添文では他剤を調節し、持続する場合は休薬とされています</translation>
    </message>
    <message>
        <source>the label does not recommend starting treatment</source>
        <translation>電子添文では投与開始は推奨されません</translation>
    </message>
    <message>
        <source>the label says to interrupt until it is above {limit}</source>
        <translation>電子添文では{limit}を上回るまで休薬とされています</translation>
    </message>
    <message>
        <source>the label says to interrupt until it is below {limit}</source>
        <translation>電子添文では{limit}を下回るまで休薬とされています</translation>
    </message>
    <message>
        <source>label: adjust</source>
        <translation>電子添文：調節</translation>
    </message>
    <message>
        <source>label: interrupt</source>
        <translation>電子添文：休薬</translation>
    </message>
    <message>
        <source>label: discontinue</source>
        <translation>電子添文：投与中止</translation>
    </message>
    <message>
        <source>label: do not start</source>
        <translation>電子添文：開始しない</translation>
    </message>
    <message>
        <source>{name} {value}: {says}</source>
        <translation>{name} {value}：{says}</translation>
    </message>
    <message>
        <source>local dose table by {author}</source>
        <translation>{author}による院内用量表</translation>
    </message>
    <message>
        <source>Dose in a local dose table</source>
        <translation>院内用量表の投与量</translation>
    </message>
    <message>
        <source>Weight limit in a local dose table</source>
        <translation>院内用量表の体重区分</translation>
    </message>
    <message>
        <source>Interval in a local dose table</source>
        <translation>院内用量表の投与間隔</translation>
    </message>
    <message>
        <source>Most mg in a local dose table</source>
        <translation>院内用量表の最大mg</translation>
    </message>
    <message>
        <source>“{part}” is written twice in the dose table.</source>
        <translation>用量表に「{part}」が2回記載されています。</translation>
    </message>
    <message>
        <source>The dose table lacks: {parts}.</source>
        <translation>用量表に不足があります：{parts}。</translation>
    </message>
    <message>
        <source>“{part}” is not a part of a dose table. Write it like: {example}.</source>
        <translation>「{part}」は用量表の項目ではありません。次のように記載してください：{example}。</translation>
    </message>
    <message>
        <source>The shorter interval is written first, such as every 7 to 14 days.</source>
        <translation>短い投与間隔を先に記載してください（例：every 7 to 14 days）。</translation>
    </message>
    <message>
        <source>Who wrote the dose table: use at most {n} characters.</source>
        <translation>用量表の作成者は{n}文字以内で記載してください。</translation>
    </message>
    <message>
        <source>The interval is a whole number of days.</source>
        <translation>投与間隔は整数の日数にしてください。</translation>
    </message>
    <message>
        <source>{what}: {number} {unit} is not plausible. Use {low} to {high} {unit}.</source>
        <translation>{what}：{number} {unit}はあり得ない値です。{low}～{high} {unit}にしてください。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>dose not recorded</source>
        <translation>投与量未記録</translation>
    </message>
    <message>
        <source>{dose} mg a day</source>
        <translation>{dose} mg/日</translation>
    </message>
    <message>
        <source>{dose} {unit} {per}</source>
        <translation>{per} {dose} {unit}</translation>
    </message>
    <message>
        <source>{dose} {unit}, {times} × {per}</source>
        <translation>{per}{times}回（1回{dose} {unit}）</translation>
    </message>
    <message>
        <source>{mg} mg/day</source>
        <translation>{mg} mg/日</translation>
    </message>
    <message>
        <source>{first} and {second} {unit} on alternate days</source>
        <translation>{first}と{second} {unit}を隔日交互</translation>
    </message>
    <message>
        <source>{drug}: stopped {day}</source>
        <translation>{drug}：{day}に中止</translation>
    </message>
    <message>
        <source>{drug} {dose} since {day}</source>
        <translation>{drug} {dose}、{day}から</translation>
    </message>
    <message numerus="yes">
        <source>An interval must be at least 1 day. This one is %n day(s).</source>
        <translation>
            <numerusform>投与間隔は1日以上にしてください。現在の値は%n日です。</numerusform>
        </translation>
    </message>
    <message>
        <source>single doses with infusions are not counted: {drugs}</source>
        <translation>点滴時の単回投与は含みません：{drugs}</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期間の終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>Milestone: below</source>
        <translation>節目とする投与量（未満）</translation>
    </message>
    <message>
        <source>Physiological dose as prednisone</source>
        <translation>生理的投与量（プレドニゾロン換算）</translation>
    </message>
    <message>
        <source>A milestone must hold for</source>
        <translation>節目に必要な持続期間</translation>
    </message>
    <message>
        <source>Longest rise of the dose that is a pulse</source>
        <translation>パルスとみなす増量の最長期間</translation>
    </message>
    <message>
        <source>Ceased: no glucocorticoid for</source>
        <translation>中止とみなすグルココルチコイドなしの期間</translation>
    </message>
    <message>
        <source>First milestone without glucocorticoid</source>
        <translation>グルココルチコイドなしの第1の節目</translation>
    </message>
    <message>
        <source>Second milestone without glucocorticoid</source>
        <translation>グルココルチコイドなしの第2の節目</translation>
    </message>
    <message>
        <source>Adrenal suppression is possible above</source>
        <translation>副腎抑制の可能性があるとする期間（超）</translation>
    </message>
    <message>
        <source>Adrenal suppression is assumed above</source>
        <translation>副腎抑制があるものとする期間（超）</translation>
    </message>
    <message>
        <source>Adrenal suppression is very likely above</source>
        <translation>副腎抑制の可能性が非常に高いとする期間（超）</translation>
    </message>
    <message>
        <source>The reminder ends after the last dose by</source>
        <translation>最終投与後、注意表示を続ける期間</translation>
    </message>
    <message>
        <source>A fever or an event reminds for</source>
        <translation>発熱またはイベント後に注意表示する期間</translation>
    </message>
    <message>
        <source>Glucocorticoid under {limit} mg/kg/day</source>
        <translation>グルココルチコイド{limit} mg/kg/日未満</translation>
    </message>
    <message>
        <source>held for {days} days or longer; a pulse does not end it</source>
        <translation>{days}日以上持続（パルスでは終了しない）</translation>
    </message>
    <message>
        <source>no glucocorticoid for {days} days or longer</source>
        <translation>{days}日以上グルココルチコイドなし</translation>
    </message>
    <message>
        <source>{rule}; {left_out}</source>
        <translation>{rule}、{left_out}</translation>
    </message>
    <message>
        <source>Glucocorticoid ceased</source>
        <translation>グルココルチコイド中止</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) without glucocorticoid</source>
        <translation>
            <numerusform>グルココルチコイドなし%nか月</numerusform>
        </translation>
    </message>
    <message>
        <source>since the last dose</source>
        <translation>最終投与から</translation>
    </message>
    <message>
        <source>{drug} stopped</source>
        <translation>{drug}中止</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>記録による</translation>
    </message>
    <message>
        <source>{drug} ceased</source>
        <translation>{drug}終了</translation>
    </message>
    <message>
        <source>by the plan, if it is kept</source>
        <translation>計画どおりに進んだ場合</translation>
    </message>
    <message>
        <source>Blood count and liver every</source>
        <translation>血算・肝機能の検査間隔</translation>
    </message>
    <message>
        <source>First lipids after</source>
        <translation>初回の脂質検査までの期間</translation>
    </message>
    <message>
        <source>Eyes every</source>
        <translation>眼科検査の間隔</translation>
    </message>
    <message>
        <source>Eyes are examined up to</source>
        <translation>眼科検査を行う年齢（まで）</translation>
    </message>
    <message>
        <source>Eyes on a steroid every</source>
        <translation>ステロイド投与中の眼科検査の間隔</translation>
    </message>
    <message>
        <source>Bones after a steroid for</source>
        <translation>骨の評価を行うステロイド投与期間</translation>
    </message>
    <message>
        <source>DXA from an age of</source>
        <translation>DXAを行う年齢（以上）</translation>
    </message>
    <message>
        <source>Film of the spine every</source>
        <translation>脊椎X線の間隔</translation>
    </message>
    <message>
        <source>Puberty is assessed in girls from</source>
        <translation>女子の思春期評価の開始年齢</translation>
    </message>
    <message>
        <source>Puberty is assessed in boys from</source>
        <translation>男子の思春期評価の開始年齢</translation>
    </message>
    <message>
        <source>A child is short below a height SDS of</source>
        <translation>低身長とする身長SDスコア（未満）</translation>
    </message>
    <message>
        <source>First eye pressure on a steroid after</source>
        <translation>ステロイド開始後の初回眼圧測定までの期間</translation>
    </message>
    <message>
        <source>Eye pressure in the first half year every</source>
        <translation>最初の半年間の眼圧の測定間隔</translation>
    </message>
    <message>
        <source>Eye pressure every</source>
        <translation>眼圧の測定間隔</translation>
    </message>
    <message>
        <source>Eye pressure is watched closely for</source>
        <translation>眼圧を頻回に測定する期間</translation>
    </message>
    <message>
        <source>Eyes after all drugs every</source>
        <translation>全薬剤終了後の眼科検査の間隔</translation>
    </message>
    <message>
        <source>Eyes are examined after all drugs for</source>
        <translation>全薬剤終了後に眼科検査を行う期間</translation>
    </message>
    <message>
        <source>IgG every</source>
        <translation>IgGの検査間隔</translation>
    </message>
    <message>
        <source>A date is shown as due from</source>
        <translation>予定として表示を始める時期</translation>
    </message>
    <message>
        <source>Type a percentage between 1 and 99.</source>
        <translation>1～99の割合を入力してください。</translation>
    </message>
    <message>
        <source>The last dose must be below the present one.</source>
        <translation>最後の投与量は現在の投与量より少なくしてください。</translation>
    </message>
    <message>
        <source>The last day must be after the first step.</source>
        <translation>最後の日は最初の段階より後にしてください。</translation>
    </message>
    <message>
        <source>A plan ends within {days} days.</source>
        <translation>計画は{days}日以内に終了する必要があります。</translation>
    </message>
    <message>
        <source>This makes more than {n} steps.</source>
        <translation>{n}段階を超えます。</translation>
    </message>
    <message>
        <source>Type the present dose in mg/day.</source>
        <translation>現在の投与量をmg/日で入力してください。</translation>
    </message>
    <message>
        <source>Type after how many days the next step follows.</source>
        <translation>次の段階までの日数を入力してください。</translation>
    </message>
    <message>
        <source>Type the smallest dose that can be taken, such as half a tablet.</source>
        <translation>投与できる最小量を入力してください（例：半錠分）。</translation>
    </message>
    <message>
        <source>“{id}” is not a joint. Write ids like knee-l.</source>
        <translation>「{id}」は関節ではありません。knee-lのようなIDを記載してください。</translation>
    </message>
    <message>
        <source>Write yes or no, or leave it empty.</source>
        <translation>yesまたはnoを記載するか、空にしてください。</translation>
    </message>
    <message>
        <source>“{value}” has a comma. Use a decimal point in files.</source>
        <translation>「{value}」にコンマが含まれています。ファイルでは小数点にピリオドを使用してください。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>「{value}」は数値ではありません。</translation>
    </message>
    <message>
        <source>“{value}” is not a date and time. Write 2026-11-22T09:30.</source>
        <translation>「{value}」は日時ではありません。2026-11-22T09:30のように記載してください。</translation>
    </message>
    <message>
        <source>{moment} does not exist, because the clocks were put forward. Write the time that was meant.</source>
        <translation>{moment}は時計が進められたため存在しません。意図した時刻を記載してください。</translation>
    </message>
    <message>
        <source>{moment} exists twice, because the clocks were put back. Write {first} or {second}.</source>
        <translation>{moment}は時計が戻されたため2回存在します。{first}または{second}と記載してください。</translation>
    </message>
    <message>
        <source>The year {year} is out of range.</source>
        <translation>{year}年は範囲外です。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write 2026-11-22.</source>
        <translation>「{value}」は日付ではありません。2026-11-22のように記載してください。</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event. Known: {known}.</source>
        <translation>「{kind}」はイベントの種類ではありません。使用できる種類：{known}。</translation>
    </message>
    <message>
        <source>This detail does not fit this kind of event.</source>
        <translation>この詳細はこのイベントの種類には使用できません。</translation>
    </message>
    <message>
        <source>Write female, male or unknown.</source>
        <translation>female、male、unknownのいずれかを記載してください。</translation>
    </message>
    <message>
        <source>“{label}” is not a dosing label. Known: {known}.</source>
        <translation>「{label}」は準拠する電子添文として使用できません。使用できる値：{known}。</translation>
    </message>
    <message>
        <source>“{sign}” must be empty, &lt; or &gt;.</source>
        <translation>「{sign}」は空、&lt;、&gt;のいずれかにしてください。</translation>
    </message>
    <message>
        <source>Too many rows at once. Split the file, or import fewer files at a time.</source>
        <translation>一度に取り込む行が多すぎます。ファイルを分割するか、ファイル数を減らしてください。</translation>
    </message>
    <message>
        <source>The header matches no known file type. Known types: {forms}.</source>
        <translation>見出し行が既知のファイル形式と一致しません。既知の形式：{forms}。</translation>
    </message>
    <message>
        <source>This cell is empty, but a value is required.</source>
        <translation>このセルは空ですが、値が必要です。</translation>
    </message>
    <message>
        <source>The file cannot be read: it is a folder, a pipe or a device, not a file.</source>
        <translation>読み取れません：ファイルではなく、フォルダ、パイプまたはデバイスです。</translation>
    </message>
    <message>
        <source>The file is larger than 200 MB. Split it into smaller files.</source>
        <translation>ファイルが200 MBを超えています。分割してください。</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>ファイルを読み取れません：{why}。</translation>
    </message>
    <message>
        <source>This is not a text file but a binary one.</source>
        <translation>テキストファイルではなくバイナリファイルです。</translation>
    </message>
    <message>
        <source>A row is longer than {most} characters.</source>
        <translation>{most}文字を超える行があります。</translation>
    </message>
    <message>
        <source>The row cannot be read ({why}). Check its quotation marks.</source>
        <translation>行を読み取れません（{why}）。引用符を確認してください。</translation>
    </message>
    <message>
        <source>This is not a text file in UTF-8. Save it as “CSV UTF-8”.</source>
        <translation>UTF-8のテキストファイルではありません。「CSV UTF-8」として保存してください。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The file has more than {most} empty rows.</source>
        <translation>空の行が{most}行を超えています。</translation>
    </message>
    <message>
        <source>The header names more than {most} columns.</source>
        <translation>見出しの列が{most}列を超えています。</translation>
    </message>
    <message>
        <source>The columns are not separated by commas. Save it as comma-separated.</source>
        <translation>列がコンマで区切られていません。コンマ区切りで保存してください。</translation>
    </message>
    <message>
        <source>The column appears twice in the header.</source>
        <translation>この列が見出しに2回あります。</translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation>ファイルには見出しだけがあり、行がありません。</translation>
    </message>
    <message>
        <source>{found} cells instead of {wanted}. A decimal comma instead of a point?</source>
        <translation>セルが{wanted}個ではなく{found}個あります。小数点にコンマを使用していませんか？</translation>
    </message>
    <message>
        <source>A cell is longer than {most} characters.</source>
        <translation>{most}文字を超えるセルがあります。</translation>
    </message>
    <message>
        <source>The column is missing. The header must have: {wanted}.</source>
        <translation>この列がありません。見出しに必要な列：{wanted}。</translation>
    </message>
    <message>
        <source>A share of {share} % is not plausible.</source>
        <translation>割合{share} %はあり得ない値です。</translation>
    </message>
    <message>
        <source>The result has no code.</source>
        <translation>結果にコードがありません。</translation>
    </message>
    <message>
        <source>Its codes mean different results: {names}.</source>
        <translation>複数のコードが異なる結果を示しています：{names}。</translation>
    </message>
    <message>
        <source>The code “{code}” ({name}) is not known.</source>
        <translation>コード「{code}」（{name}）は登録されていません。</translation>
    </message>
    <message>
        <source>The code “{code}” is {analyte}, but it is named “{name}”.</source>
        <translation>コード「{code}」は{analyte}ですが、名称は「{name}」です。</translation>
    </message>
    <message>
        <source>“{code}” was not measured in blood.</source>
        <translation>「{code}」は血液の測定値ではありません。</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB.</source>
        <translation>ファイルが{most} MBを超えています。</translation>
    </message>
    <message>
        <source>The file holds too many values.</source>
        <translation>ファイルの値が多すぎます。</translation>
    </message>
    <message>
        <source>The file is nested too deeply.</source>
        <translation>ファイルの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation>ファイルがUTF-8ではありません。</translation>
    </message>
    <message>
        <source>The file is not JSON: line {line}, column {column}.</source>
        <translation>ファイルがJSONではありません：{line}行目、{column}文字目。</translation>
    </message>
    <message>
        <source>The file holds a number that cannot be read.</source>
        <translation>ファイルに読み取れない数値があります。</translation>
    </message>
    <message>
        <source>“{name}” is not a number of JSON.</source>
        <translation>「{name}」はJSONの数値ではありません。</translation>
    </message>
    <message>
        <source>The name “{name}” appears twice in one object.</source>
        <translation>1つのオブジェクトに名前「{name}」が2回あります。</translation>
    </message>
    <message>
        <source>The file holds a text with the character U+0000.</source>
        <translation>ファイルに文字U+0000を含むテキストがあります。</translation>
    </message>
    <message>
        <source>The file holds half a character (a lone surrogate).</source>
        <translation>ファイルに不完全な文字があります（単独のサロゲート）。</translation>
    </message>
    <message>
        <source>The file is not a FHIR resource.</source>
        <translation>ファイルがFHIRリソースではありません。</translation>
    </message>
    <message>
        <source>The file is a “{kind}”. Only a Bundle is read.</source>
        <translation>ファイルは「{kind}」です。読み取れるのはBundleだけです。</translation>
    </message>
    <message>
        <source>A Bundle of the type “{kind}” is not read.</source>
        <translation>種類「{kind}」のBundleは読み取れません。</translation>
    </message>
    <message>
        <source>The entries of the Bundle are not a list.</source>
        <translation>Bundleのentryがリストではありません。</translation>
    </message>
    <message>
        <source>The Bundle has more than {most} entries.</source>
        <translation>Bundleのentryが{most}件を超えています。</translation>
    </message>
    <message>
        <source>Another resource of the Bundle has the same id.</source>
        <translation>Bundleの別のリソースに同じidがあります。</translation>
    </message>
    <message>
        <source>The entry holds no resource.</source>
        <translation>entryにリソースがありません。</translation>
    </message>
    <message>
        <source>The resource has no type.</source>
        <translation>リソースに種類がありません。</translation>
    </message>
    <message>
        <source>The entry asks for “{what}”, which is not done here.</source>
        <translation>entryが「{what}」を求めていますが、ここでは行いません。</translation>
    </message>
    <message>
        <source>The file holds no message.</source>
        <translation>ファイルにメッセージがありません。</translation>
    </message>
    <message>
        <source>The batch should hold {declared} messages but holds {found}: parts of the file are missing.</source>
        <translation>バッチには{declared}件のメッセージがあるはずですが、{found}件しかありません：ファイルの一部が欠けています。</translation>
    </message>
    <message>
        <source>The message has no header (MSH).</source>
        <translation>メッセージにヘッダー（MSH）がありません。</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>メッセージが長すぎます。</translation>
    </message>
    <message>
        <source>Segment {n} holds characters that no text has.</source>
        <translation>セグメント{n}にテキストとして使用できない文字があります。</translation>
    </message>
    <message>
        <source>Line {n} is not a segment: a line break may stand within a field.</source>
        <translation>{n}行目はセグメントではありません：項目の途中に改行がある可能性があります。</translation>
    </message>
    <message>
        <source>The character set “{name}” (MSH-18) is not known.</source>
        <translation>文字コード「{name}」（MSH-18）は登録されていません。</translation>
    </message>
    <message>
        <source>The message names several character sets (MSH-18): {names}.</source>
        <translation>メッセージに複数の文字コード（MSH-18）が指定されています：{names}。</translation>
    </message>
    <message>
        <source>The message is not in the character set that it names ({name}).</source>
        <translation>メッセージは指定された文字コード（{name}）ではありません。</translation>
    </message>
    <message>
        <source>The message names no character set (MSH-18) and is not in {name}. Set the encoding of laboratory messages in the settings.</source>
        <translation>メッセージに文字コード（MSH-18）の指定がなく、{name}でもありません。設定で検査メッセージの文字コードを指定してください。</translation>
    </message>
    <message>
        <source>The message has too many fields.</source>
        <translation>メッセージの項目が多すぎます。</translation>
    </message>
    <message>
        <source>The message cannot be split into fields.</source>
        <translation>メッセージを項目に分割できません。</translation>
    </message>
    <message>
        <source>The message has two headers.</source>
        <translation>メッセージにヘッダーが2つあります。</translation>
    </message>
    <message>
        <source>The message is about {n} patients.</source>
        <translation>メッセージに{n}人の患者が含まれています。</translation>
    </message>
    <message>
        <source>The separators of the message (MSH-1, MSH-2) cannot be read.</source>
        <translation>メッセージの区切り文字（MSH-1、MSH-2）を読み取れません。</translation>
    </message>
    <message>
        <source>Two separators of the message (MSH-1, MSH-2) are the same.</source>
        <translation>メッセージの2つの区切り文字（MSH-1、MSH-2）が同じです。</translation>
    </message>
    <message>
        <source>It is a document or an image.</source>
        <translation>文書または画像です。</translation>
    </message>
    <message>
        <source>The state “{status}” (OBX-11) is not known.</source>
        <translation>状態「{status}」（OBX-11）は登録されていません。</translation>
    </message>
    <message>
        <source>The result is still pending.</source>
        <translation>結果はまだ出ていません。</translation>
    </message>
    <message>
        <source>The code was mapped as of no concern.</source>
        <translation>コードは対象外として対応付けられています。</translation>
    </message>
    <message>
        <source>It is not the value that is recorded, such as the rate after 30 minutes.</source>
        <translation>記録する値ではありません（例：30分後の赤沈）。</translation>
    </message>
    <message>
        <source>It holds the escape sequence “{what}”, which is not known.</source>
        <translation>エスケープシーケンス「{what}」は登録されていません。</translation>
    </message>
    <message>
        <source>It is a text, not a number.</source>
        <translation>数値ではなくテキストです。</translation>
    </message>
    <message>
        <source>It has no value.</source>
        <translation>値がありません。</translation>
    </message>
    <message>
        <source>The message does not say when it was drawn.</source>
        <translation>メッセージに採血日時がありません。</translation>
    </message>
    <message>
        <source>It is longer than {most} characters.</source>
        <translation>{most}文字を超えています。</translation>
    </message>
    <message>
        <source>It has several values.</source>
        <translation>複数の値があります。</translation>
    </message>
    <message>
        <source>It is flagged as off the scale, but the value has no sign of comparison.</source>
        <translation>測定範囲外とされていますが、値に比較記号がありません。</translation>
    </message>
    <message>
        <source>Its two units differ: {units}.</source>
        <translation>2つの単位が異なります：{units}。</translation>
    </message>
    <message>
        <source>“{value}” has two signs of comparison.</source>
        <translation>「{value}」に比較記号が2つあります。</translation>
    </message>
    <message>
        <source>{analyte} has no unit.</source>
        <translation>{analyte}に単位がありません。</translation>
    </message>
    <message>
        <source>“{unit}” is not a unit of {analyte}.</source>
        <translation>「{unit}」は{analyte}の単位ではありません。</translation>
    </message>
    <message>
        <source>{value} % is not possible.</source>
        <translation>{value} %はあり得ない値です。</translation>
    </message>
    <message>
        <source>“{time}” is not a date with a time of day.</source>
        <translation>「{time}」は時刻を含む日付ではありません。</translation>
    </message>
    <message>
        <source>“{time}” is not a possible date and time.</source>
        <translation>「{time}」は存在しない日時です。</translation>
    </message>
    <message>
        <source>“{value}” has several parts.</source>
        <translation>「{value}」には複数の部分があります。</translation>
    </message>
    <message>
        <source>“{value}” is a range, a ratio or no number.</source>
        <translation>「{value}」は範囲、比、または数値以外の値です。</translation>
    </message>
    <message>
        <source>“{value}” means negative. It is not a number, and not 0.</source>
        <translation>「{value}」は陰性を意味します。数値ではなく、0でもありません。</translation>
    </message>
    <message>
        <source>“{value}” means equivocal. It is not a number.</source>
        <translation>「{value}」は判定保留を意味します。数値ではありません。</translation>
    </message>
    <message>
        <source>“{value}” means positive. It is not a number.</source>
        <translation>「{value}」は陽性を意味します。数値ではありません。</translation>
    </message>
    <message>
        <source>{file}: “{key}” is in the file twice. Delete one of the two lines. Nothing was changed.</source>
        <translation>{file}：「{key}」が2回あります。どちらかの行を削除してください。何も変更していません。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file}を読み取れません：{why}。</translation>
    </message>
    <message>
        <source>{file} is neither a review copy nor answers to one. Choose another file.</source>
        <translation>{file}は閲覧用コピーでもその回答でもありません。別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>{file} is incomplete: its end is missing. Copy it once more from where it was saved.</source>
        <translation>{file}は不完全です：末尾がありません。保存元からもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Fortnight. Update this program, then import the file again.</source>
        <translation>{file}は新しいバージョンのFortnightで作成されています。このプログラムを更新してから、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>{file} is not a settings file. Choose a file that was exported from the settings. Nothing was changed.</source>
        <translation>{file}は設定ファイルではありません。設定から出力したファイルを選択してください。何も変更していません。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>This is no longer in the record.</source>
        <translation>これはすでに診療記録にありません。</translation>
    </message>
    <message>
        <source>This is the baseline already.</source>
        <translation>すでにベースラインに設定されています。</translation>
    </message>
    <message>
        <source>This alert is no longer there: the values behind it were corrected.</source>
        <translation>このアラートはすでにありません：元になった値が訂正されました。</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>理由を選択してください。</translation>
    </message>
    <message>
        <source>Choose an outcome.</source>
        <translation>転帰を選択してください。</translation>
    </message>
    <message>
        <source>Enter the reason.</source>
        <translation>理由を入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Choose a day within the next %n day(s).</source>
        <translation>
            <numerusform>今後%n日以内の日を選択してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>time uncertain: the clock was put back afterwards</source>
        <translation>時刻不確か：後に時計が戻されました</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>元に戻し済み</translation>
    </message>
    <message>
        <source>{role}</source>
        <translation>{role}</translation>
    </message>
    <message>
        <source>{verb}</source>
        <translation>{verb}</translation>
    </message>
    <message>
        <source>{what} (needs a newer version)</source>
        <translation>{what}（新しいバージョンが必要）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>replaced preliminary results by those of the laboratory</source>
        <translation>中間報告を検査室の最終報告で置き換え</translation>
    </message>
    <message>
        <source>registered the child</source>
        <translation>患者を登録</translation>
    </message>
    <message>
        <source>changed the child&apos;s details</source>
        <translation>患者情報を変更</translation>
    </message>
    <message>
        <source>marked the child as entered in error</source>
        <translation>患者を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>recorded an infusion</source>
        <translation>点滴を記録</translation>
    </message>
    <message>
        <source>changed an infusion</source>
        <translation>点滴を変更</translation>
    </message>
    <message>
        <source>marked an infusion as entered in error</source>
        <translation>点滴を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>wrote an order</source>
        <translation>指示を入力</translation>
    </message>
    <message>
        <source>answered a finding</source>
        <translation>所見に回答</translation>
    </message>
    <message>
        <source>gave premedication</source>
        <translation>前投薬を投与</translation>
    </message>
    <message>
        <source>recorded the waste</source>
        <translation>残液廃棄を記録</translation>
    </message>
    <message>
        <source>prepared the bag</source>
        <translation>輸液バッグを調製</translation>
    </message>
    <message>
        <source>made the second check</source>
        <translation>ダブルチェックを実施</translation>
    </message>
    <message>
        <source>started an infusion</source>
        <translation>点滴を開始</translation>
    </message>
    <message>
        <source>changed the rate</source>
        <translation>投与速度を変更</translation>
    </message>
    <message>
        <source>paused an infusion</source>
        <translation>点滴を中断</translation>
    </message>
    <message>
        <source>resumed an infusion</source>
        <translation>点滴を再開</translation>
    </message>
    <message>
        <source>took over an infusion</source>
        <translation>点滴を引き継ぎ</translation>
    </message>
    <message>
        <source>measured vital signs</source>
        <translation>バイタルサインを測定</translation>
    </message>
    <message>
        <source>recorded a reaction</source>
        <translation>投与時反応を記録</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>メモを記入</translation>
    </message>
    <message>
        <source>stopped an infusion</source>
        <translation>点滴を中止</translation>
    </message>
    <message>
        <source>finished an infusion</source>
        <translation>点滴を終了</translation>
    </message>
    <message>
        <source>recorded the observation</source>
        <translation>観察を記録</translation>
    </message>
    <message>
        <source>signed an infusion</source>
        <translation>点滴に署名</translation>
    </message>
    <message>
        <source>recorded that an infusion is not given</source>
        <translation>点滴の見送りを記録</translation>
    </message>
    <message>
        <source>moved an infusion</source>
        <translation>点滴の日を変更</translation>
    </message>
    <message>
        <source>changed the interval</source>
        <translation>投与間隔を変更</translation>
    </message>
    <message>
        <source>ended the course</source>
        <translation>投与コースを終了</translation>
    </message>
    <message>
        <source>resumed the course</source>
        <translation>投与コースを再開</translation>
    </message>
    <message>
        <source>entered results</source>
        <translation>検査結果を入力</translation>
    </message>
    <message>
        <source>corrected results</source>
        <translation>検査結果を訂正</translation>
    </message>
    <message>
        <source>marked results as entered in error</source>
        <translation>検査結果を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>signed off results</source>
        <translation>検査結果を承認</translation>
    </message>
    <message>
        <source>recorded a dose of another drug</source>
        <translation>併用薬の投与を記録</translation>
    </message>
    <message>
        <source>changed a dose of another drug</source>
        <translation>併用薬の投与を変更</translation>
    </message>
    <message>
        <source>marked a dose of another drug as entered in error</source>
        <translation>併用薬の投与を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>planned a taper</source>
        <translation>漸減を計画</translation>
    </message>
    <message>
        <source>changed a taper plan</source>
        <translation>漸減計画を変更</translation>
    </message>
    <message>
        <source>marked a taper plan as entered in error</source>
        <translation>漸減計画を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>held a taper</source>
        <translation>漸減を維持</translation>
    </message>
    <message>
        <source>went one step back in a taper</source>
        <translation>漸減を1段階戻す</translation>
    </message>
    <message>
        <source>ended a taper plan</source>
        <translation>漸減計画を終了</translation>
    </message>
    <message>
        <source>recorded an event</source>
        <translation>イベントを記録</translation>
    </message>
    <message>
        <source>changed an event</source>
        <translation>イベントを変更</translation>
    </message>
    <message>
        <source>marked an event as entered in error</source>
        <translation>イベントを誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>an alert was raised</source>
        <translation>アラート発生</translation>
    </message>
    <message>
        <source>an alert changed</source>
        <translation>アラート変更</translation>
    </message>
    <message>
        <source>viewed an alert</source>
        <translation>アラートを閲覧</translation>
    </message>
    <message>
        <source>recorded the outcome of an alert</source>
        <translation>アラートの転帰を記録</translation>
    </message>
    <message>
        <source>signed off an alert</source>
        <translation>アラートを承認</translation>
    </message>
    <message>
        <source>snoozed a rule</source>
        <translation>ルールを後で再通知に設定</translation>
    </message>
    <message>
        <source>recorded an assessment of activity</source>
        <translation>疾患活動性の評価を記録</translation>
    </message>
    <message>
        <source>changed an assessment of activity</source>
        <translation>疾患活動性の評価を変更</translation>
    </message>
    <message>
        <source>marked an assessment of activity as entered in error</source>
        <translation>疾患活動性の評価を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>signed off an assessment of activity</source>
        <translation>疾患活動性の評価を承認</translation>
    </message>
    <message>
        <source>set a target</source>
        <translation>治療目標を設定</translation>
    </message>
    <message>
        <source>changed a target</source>
        <translation>治療目標を変更</translation>
    </message>
    <message>
        <source>marked a target as entered in error</source>
        <translation>治療目標を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>chose the baseline of the response</source>
        <translation>治療反応のベースラインを選択</translation>
    </message>
    <message>
        <source>changed the baseline of the response</source>
        <translation>治療反応のベースラインを変更</translation>
    </message>
    <message>
        <source>wrote a letter</source>
        <translation>診療情報提供書を作成</translation>
    </message>
    <message>
        <source>marked a letter as entered in error</source>
        <translation>診療情報提供書を誤入力（無効）に変更</translation>
    </message>
    <message>
        <source>merged two registrations of a child</source>
        <translation>患者の重複登録を統合</translation>
    </message>
    <message>
        <source>recorded that two registrations are two children</source>
        <translation>2件の登録を別々の患者と記録</translation>
    </message>
    <message>
        <source>settled a conflict of two computers</source>
        <translation>2台のコンピュータの競合を解決</translation>
    </message>
    <message>
        <source>undid an action</source>
        <translation>操作を元に戻す</translation>
    </message>
    <message>
        <source>chose a setting</source>
        <translation>設定を選択</translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>opened the record of the child</source>
        <translation>患者の診療記録を表示</translation>
    </message>
    <message>
        <source>imported files</source>
        <translation>ファイルを取り込み</translation>
    </message>
    <message>
        <source>received a laboratory message</source>
        <translation>検査メッセージを受信</translation>
    </message>
    <message>
        <source>answered what a laboratory message asked</source>
        <translation>検査メッセージの確認事項に回答</translation>
    </message>
    <message>
        <source>mapped a code or unit of a laboratory</source>
        <translation>検査室のコードまたは単位を対応付け</translation>
    </message>
    <message>
        <source>changed the map of a laboratory</source>
        <translation>検査室の対応付けを変更</translation>
    </message>
    <message>
        <source>removed a map of a laboratory</source>
        <translation>検査室の対応付けを削除</translation>
    </message>
    <message>
        <source>exported from the record</source>
        <translation>診療記録から出力</translation>
    </message>
    <message>
        <source>exported tables for research</source>
        <translation>研究用の表を出力</translation>
    </message>
    <message>
        <source>exported tables for research that identify the children</source>
        <translation>患者を特定できる研究用の表を出力</translation>
    </message>
    <message>
        <source>made the secret of the tables for research</source>
        <translation>研究用の表の秘密鍵を作成</translation>
    </message>
    <message>
        <source>could not export from the record</source>
        <translation>診療記録からの出力に失敗</translation>
    </message>
    <message>
        <source>made a review copy</source>
        <translation>閲覧用コピーを作成</translation>
    </message>
    <message>
        <source>could not make a review copy</source>
        <translation>閲覧用コピーの作成に失敗</translation>
    </message>
    <message>
        <source>merged the answers to a review copy</source>
        <translation>閲覧用コピーへの回答を統合</translation>
    </message>
    <message>
        <source>added a user</source>
        <translation>ユーザーを追加</translation>
    </message>
    <message>
        <source>changed a user&apos;s role</source>
        <translation>ユーザーの権限を変更</translation>
    </message>
    <message>
        <source>changed their own passphrase</source>
        <translation>自分のパスフレーズを変更</translation>
    </message>
    <message>
        <source>set a new passphrase for a user</source>
        <translation>ユーザーの新しいパスフレーズを設定</translation>
    </message>
    <message>
        <source>removed a user</source>
        <translation>ユーザーを削除</translation>
    </message>
    <message>
        <source>sent the key slot of a user to the other computers</source>
        <translation>ユーザーの鍵スロットを他のコンピュータに送信</translation>
    </message>
    <message>
        <source>joined the hub with this computer</source>
        <translation>このコンピュータを院内共有サーバーに接続</translation>
    </message>
    <message>
        <source>changed the key of the ward</source>
        <translation>病棟の鍵を変更</translation>
    </message>
    <message>
        <source>revoked a computer</source>
        <translation>コンピュータの登録を取り消し</translation>
    </message>
    <message>
        <source>created a new recovery code</source>
        <translation>新しい復旧コードを作成</translation>
    </message>
    <message>
        <source>logged in with the recovery code</source>
        <translation>復旧コードでログイン</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>locked the screen</source>
        <translation>画面ロック</translation>
    </message>
    <message>
        <source>unlocked the screen</source>
        <translation>画面ロックを解除</translation>
    </message>
    <message>
        <source>was denied an action</source>
        <translation>操作を拒否</translation>
    </message>
    <message>
        <source>the clock was changed</source>
        <translation>時計の変更</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>バックアップを作成</translation>
    </message>
    <message>
        <source>rebuilt the tables from the journal</source>
        <translation>操作履歴からテーブルを再構築</translation>
    </message>
    <message>
        <source>replaced the record by a backup</source>
        <translation>診療記録をバックアップで置き換え</translation>
    </message>
    <message>
        <source>accepted the record as it is, though it may be an older copy</source>
        <translation>古いコピーの可能性がある診療記録を現状のまま受け入れ</translation>
    </message>
    <message>
        <source>exported the key of the record</source>
        <translation>診療記録の鍵を出力</translation>
    </message>
    <message>
        <source>C-HAQ items</source>
        <translation>C-HAQ項目</translation>
    </message>
    <message>
        <source>C-HAQ aids</source>
        <translation>C-HAQ補助具</translation>
    </message>
    <message>
        <source>features</source>
        <translation>全身症状</translation>
    </message>
    <message>
        <source>{n} of 71 examined</source>
        <translation>71関節中{n}関節を評価</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>number</source>
        <translation>患者ID</translation>
    </message>
    <message>
        <source>name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>アレルギー</translation>
    </message>
    <message>
        <source>dosing label</source>
        <translation>準拠する電子添文</translation>
    </message>
    <message>
        <source>days between infusions</source>
        <translation>投与間隔（日）</translation>
    </message>
    <message>
        <source>height of the mother</source>
        <translation>母の身長</translation>
    </message>
    <message>
        <source>height of the father</source>
        <translation>父の身長</translation>
    </message>
    <message>
        <source>parents measured</source>
        <translation>両親の身長を実測</translation>
    </message>
    <message>
        <source>confirmed as measured</source>
        <translation>測定値として確認済み</translation>
    </message>
    <message>
        <source>start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>投与量</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>体重</translation>
    </message>
    <message>
        <source>dose by the label</source>
        <translation>電子添文による投与量</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>製造番号</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>投与時反応</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>途中で中止</translation>
    </message>
    <message>
        <source>checked by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>製品名</translation>
    </message>
    <message>
        <source>dose per kg</source>
        <translation>体重当たりの投与量</translation>
    </message>
    <message>
        <source>fixed dose</source>
        <translation>固定投与量</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>ordered by</source>
        <translation>指示者</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>decision given by</source>
        <translation>判断の伝達方法</translation>
    </message>
    <message>
        <source>decided at</source>
        <translation>判断日時</translation>
    </message>
    <message>
        <source>about</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>route</source>
        <translation>投与経路</translation>
    </message>
    <message>
        <source>seen by</source>
        <translation>立会者</translation>
    </message>
    <message>
        <source>beyond the schedule</source>
        <translation>予定外の測定</translation>
    </message>
    <message>
        <source>written down afterwards</source>
        <translation>事後入力</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>時刻不明</translation>
    </message>
    <message>
        <source>onset not known</source>
        <translation>発現時刻不明</translation>
    </message>
    <message>
        <source>dose given</source>
        <translation>実投与量</translation>
    </message>
    <message>
        <source>prepared at</source>
        <translation>調製日時</translation>
    </message>
    <message>
        <source>prepared dose</source>
        <translation>調製量</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>輸液バッグ</translation>
    </message>
    <message>
        <source>taken out first</source>
        <translation>事前に抜き取った量</translation>
    </message>
    <message>
        <source>vials</source>
        <translation>バイアル</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>discard by</source>
        <translation>調製後使用期限</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>輸液ポンプ</translation>
    </message>
    <message>
        <source>access</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>by</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>投与速度</translation>
    </message>
    <message>
        <source>rate plan</source>
        <translation>速度計画</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>説明事項</translation>
    </message>
    <message>
        <source>given to</source>
        <translation>説明相手</translation>
    </message>
    <message>
        <source>signed for</source>
        <translation>署名の内容</translation>
    </message>
    <message>
        <source>planned for</source>
        <translation>予定日</translation>
    </message>
    <message>
        <source>moved to</source>
        <translation>変更後の日</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>コンピュータ</translation>
    </message>
    <message>
        <source>former computer</source>
        <translation>以前のコンピュータ</translation>
    </message>
    <message>
        <source>codes only</source>
        <translation>コードのみ</translation>
    </message>
    <message>
        <source>{value} (preliminary)</source>
        <translation>{value}（中間報告）</translation>
    </message>
    <message>
        <source>child, number</source>
        <translation>患者：ID</translation>
    </message>
    <message>
        <source>child, name</source>
        <translation>患者：氏名</translation>
    </message>
    <message>
        <source>child, born</source>
        <translation>患者：生年月日</translation>
    </message>
    <message>
        <source>child, sex</source>
        <translation>患者：性別</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>採血日時</translation>
    </message>
    <message>
        <source>drawn, time of day</source>
        <translation>採取：時刻</translation>
    </message>
    <message>
        <source>code of the laboratory</source>
        <translation>検査室のコード</translation>
    </message>
    <message>
        <source>LOINC</source>
        <translation>LOINC</translation>
    </message>
    <message>
        <source>JLAC10</source>
        <translation>JLAC10</translation>
    </message>
    <message>
        <source>JLAC11</source>
        <translation>JLAC11</translation>
    </message>
    <message>
        <source>name of the test</source>
        <translation>検査項目名</translation>
    </message>
    <message>
        <source>sign before the value</source>
        <translation>値の前の符号</translation>
    </message>
    <message>
        <source>state of the result</source>
        <translation>結果の状態</translation>
    </message>
    <message>
        <source>specimen</source>
        <translation>検体</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>kept as a note</source>
        <translation>メモとして保存</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>解釈できない列</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>drawn before or after the infusion</source>
        <translation>点滴前後の別</translation>
    </message>
    <message>
        <source>symptoms</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>drug</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>from</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>dose per day</source>
        <translation>1日量</translation>
    </message>
    <message>
        <source>dose at a time</source>
        <translation>1回量</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>服用</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>実施内容</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>target</source>
        <translation>治療目標</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>description</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>suggests</source>
        <translation>示唆</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>repeat on</source>
        <translation>再検日</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>written in a review copy</source>
        <translation>閲覧用コピーで記載</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>corrects the letter</source>
        <translation>訂正対象の文書</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>role</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>role before</source>
        <translation>変更前の権限</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>what</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>entries not in the backup</source>
        <translation>バックアップにないエントリ</translation>
    </message>
    <message>
        <source>refused log-ins before</source>
        <translation>それ以前のログイン失敗</translation>
    </message>
    <message>
        <source>last entry before</source>
        <translation>直前のエントリ</translation>
    </message>
    <message>
        <source>clock at that time</source>
        <translation>当時の時計</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>questions confirmed</source>
        <translation>確認した事項</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>what is mapped</source>
        <translation>対応付けの対象</translation>
    </message>
    <message>
        <source>code or unit</source>
        <translation>コードまたは単位</translation>
    </message>
    <message>
        <source>means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>accepted observations</source>
        <translation>受け入れた結果</translation>
    </message>
    <message>
        <source>recorded elsewhere by</source>
        <translation>他所での記録者</translation>
    </message>
    <message>
        <source>children</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>room temperature</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>refrigerator</source>
        <translation>冷蔵庫</translation>
    </message>
    <message>
        <source>The disk is full: no backup was made. Free some space, then log in again.</source>
        <translation>ディスクの空きがありません：バックアップを作成しませんでした。空き容量を確保してから、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>No backup was made. {why}</source>
        <translation>バックアップを作成しませんでした。{why}</translation>
    </message>
    <message>
        <source>{folder} is the backup folder itself. Choose another folder.</source>
        <translation>{folder}はバックアップフォルダそのものです。別のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>No infusion is recorded for this child.</source>
        <translation>この患者の点滴は記録されていません。</translation>
    </message>
    <message>
        <source>The newest infusion was imported as one entry and has no sheet.</source>
        <translation>最新の点滴は1件のエントリとして取り込まれたため、記録票がありません。</translation>
    </message>
    <message>
        <source>Infusion: {name} ({number})</source>
        <translation>点滴：{name}（{number}）</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>点滴</translation>
    </message>
    <message>
        <source>Moved from {day}</source>
        <translation>{day}から変更</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}：{sentence}</translation>
    </message>
    <message>
        <source>Type a value, or choose an answer.</source>
        <translation>値を入力するか、回答を選択してください。</translation>
    </message>
    <message>
        <source>The infusion cannot be started yet. It waits for: {what}.</source>
        <translation>まだ点滴を開始できません。未完了：{what}。</translation>
    </message>
    <message>
        <source>This is not asked for this child.</source>
        <translation>この患者では確認の対象外です。</translation>
    </message>
    <message>
        <source>Enter the reason for the correction.</source>
        <translation>訂正の理由を入力してください。</translation>
    </message>
    <message>
        <source>Enter the reason for the change.</source>
        <translation>変更の理由を入力してください。</translation>
    </message>
    <message>
        <source>This cannot be changed here. Change it on its own page.</source>
        <translation>ここでは変更できません。該当の画面で変更してください。</translation>
    </message>
    <message>
        <source>measured so</source>
        <translation>測定値どおり</translation>
    </message>
    <message>
        <source>Enter why this was entered in error.</source>
        <translation>誤入力とする理由を入力してください。</translation>
    </message>
    <message>
        <source>This cannot be marked as entered in error.</source>
        <translation>これは誤入力（無効）にできません。</translation>
    </message>
    <message>
        <source>Enter why this belongs to the other child.</source>
        <translation>別の患者のものである理由を入力してください。</translation>
    </message>
    <message>
        <source>This cannot be moved to another child.</source>
        <translation>これは別の患者へ移動できません。</translation>
    </message>
    <message>
        <source>This already belongs to {name}.</source>
        <translation>これはすでに{name}さんのものです。</translation>
    </message>
    <message>
        <source>Choose what kind of event it is.</source>
        <translation>イベントの種類を選択してください。</translation>
    </message>
    <message>
        <source>The PDF is not encrypted: whoever can open it reads every child. Keep its folder like paper records.</source>
        <translation>PDFは暗号化されていません：開ける人は全患者の情報を読めます。フォルダは紙の記録と同様に管理してください。</translation>
    </message>
    <message>
        <source>There is no failsafe PDF in {folder} that is new enough. The record itself is safe.</source>
        <translation>{folder}に十分新しい非常用PDFがありません。診療記録自体は無事です。</translation>
    </message>
    <message>
        <source>No folder is chosen for the failsafe PDF. A ward lead chooses it in Settings.</source>
        <translation>非常用PDFのフォルダが選択されていません。管理者が設定で選択します。</translation>
    </message>
    <message>
        <source>No failsafe PDF was written: the folder {folder} is not there.</source>
        <translation>非常用PDFを書き出せませんでした：フォルダ{folder}がありません。</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>診療記録をコピーしています</translation>
    </message>
    <message>
        <source>Another window has written the failsafe PDF.</source>
        <translation>別のウィンドウが非常用PDFを書き出しました。</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full: no failsafe PDF was written. Free some space there.</source>
        <translation>{folder}のディスクの空きがありません：非常用PDFを書き出せませんでした。空き容量を確保してください。</translation>
    </message>
    <message>
        <source>the file is incomplete; the disk may be full</source>
        <translation>ファイルが不完全です。ディスクの空きがない可能性があります</translation>
    </message>
    <message>
        <source>No failsafe PDF was written in {folder}: {why}.</source>
        <translation>{folder}に非常用PDFを書き出せませんでした：{why}。</translation>
    </message>
    <message>
        <source>Type a height or a weight.</source>
        <translation>身長または体重を入力してください。</translation>
    </message>
    <message>
        <source>Type the height in cm, such as 168.</source>
        <translation>身長をcmで入力してください（例：168）。</translation>
    </message>
    <message>
        <source>Another visit of this time is in the record. Correct it in the program.</source>
        <translation>この時刻の別の受診が診療記録にあります。プログラム上で訂正してください。</translation>
    </message>
    <message>
        <source>{analyte} of {moment} is {there} in the record but {here} in the file. Correct it in the program.</source>
        <translation>{moment}の{analyte}は診療記録では{there}ですが、ファイルでは{here}です。プログラム上で訂正してください。</translation>
    </message>
    <message>
        <source>The infusion of {moment} is {there} mg in the record but {here} mg in the file.</source>
        <translation>{moment}の点滴は診療記録では{there} mgですが、ファイルでは{here} mgです。</translation>
    </message>
    <message>
        <source>The row of this child was refused.</source>
        <translation>この患者の行は受け付けられませんでした。</translation>
    </message>
    <message>
        <source>{count} questions are too many to confirm at once. Split the import into smaller files.</source>
        <translation>確認事項が{count}件あり、一度に確認するには多すぎます。ファイルを分割して取り込んでください。</translation>
    </message>
    <message>
        <source>Patient number {number} appears twice.</source>
        <translation>患者ID {number}が2回あります。</translation>
    </message>
    <message>
        <source>The number {number} belongs to another child here.</source>
        <translation>患者ID {number}はここでは別の患者のものです。</translation>
    </message>
    <message>
        <source>No child with the number {number} is registered. Register the child first.</source>
        <translation>患者ID {number}の患者は登録されていません。先に患者を登録してください。</translation>
    </message>
    <message>
        <source>ordered by {who}</source>
        <translation>指示者：{who}</translation>
    </message>
    <message>
        <source>An order is not corrected: write a new order, which replaces it.</source>
        <translation>指示は訂正できません：新しい指示を記載すると、前の指示に置き換わります。</translation>
    </message>
    <message>
        <source>Scan or type the lot.</source>
        <translation>製造番号をスキャンまたは入力してください。</translation>
    </message>
    <message>
        <source>The message has no such result.</source>
        <translation>メッセージにこの結果はありません。</translation>
    </message>
    <message>
        <source>The message cannot be read.</source>
        <translation>メッセージを読み取れません。</translation>
    </message>
    <message>
        <source>Enter why this result is discarded.</source>
        <translation>この結果を破棄する理由を入力してください。</translation>
    </message>
    <message>
        <source>This result no longer waits.</source>
        <translation>この結果はすでに保留ではありません。</translation>
    </message>
    <message>
        <source>Discarded by {who}: {reason}</source>
        <translation>破棄（{who}）：{reason}</translation>
    </message>
    <message>
        <source>The message has no patient number.</source>
        <translation>メッセージに患者IDがありません。</translation>
    </message>
    <message>
        <source>The number {number} is not in the record.</source>
        <translation>患者ID {number}は診療記録にありません。</translation>
    </message>
    <message>
        <source>The numbers {number} belong to several children.</source>
        <translation>患者ID {number}は複数の患者のものです。</translation>
    </message>
    <message>
        <source>Number {number}, born {born}: the record says {there}.</source>
        <translation>患者ID {number}、生年月日{born}：診療記録では{there}です。</translation>
    </message>
    <message>
        <source>Number {number}: the sex differs from the record.</source>
        <translation>患者ID {number}：性別が診療記録と異なります。</translation>
    </message>
    <message>
        <source>Number {number} has no birth date, and the name differs.</source>
        <translation>患者ID {number}：生年月日がなく、氏名が異なります。</translation>
    </message>
    <message>
        <source>The message holds no result (OBX).</source>
        <translation>メッセージに検査結果（OBX）がありません。</translation>
    </message>
    <message>
        <source>The record cannot hold this message: {why}</source>
        <translation>このメッセージは保存できません：{why}</translation>
    </message>
    <message>
        <source>Message {number}: {sentence}</source>
        <translation>メッセージ{number}：{sentence}</translation>
    </message>
    <message>
        <source>This message was received before.</source>
        <translation>このメッセージはすでに受信しています。</translation>
    </message>
    <message>
        <source>It is a message “{kind}”. Only ORU^R01 is read.</source>
        <translation>「{kind}」のメッセージです。読み取れるのはORU^R01のみです。</translation>
    </message>
    <message>
        <source>HL7 version “{version}” is not read.</source>
        <translation>HL7バージョン「{version}」は読み取れません。</translation>
    </message>
    <message>
        <source>The laboratory marked the message as a test (MSH-11).</source>
        <translation>検査室がテスト用としたメッセージです（MSH-11）。</translation>
    </message>
    <message>
        <source>The same message gives the count itself.</source>
        <translation>同じメッセージに実数があります。</translation>
    </message>
    <message>
        <source>The same message gives all neutrophils together.</source>
        <translation>同じメッセージに好中球全体の値があります。</translation>
    </message>
    <message>
        <source>Band and segmented neutrophils are not both given.</source>
        <translation>桿状核球と分葉核球の両方がそろっていません。</translation>
    </message>
    <message>
        <source>{name} in percent need the white cells of the same draw.</source>
        <translation>{name}（%）には同じ採血の白血球数が必要です。</translation>
    </message>
    <message>
        <source>The count is computed: {percent} % of {count} ×10⁹/L white cells.</source>
        <translation>実数は計算値です：白血球数{count} ×10⁹/Lの{percent} %。</translation>
    </message>
    <message>
        <source>It is a result that was withdrawn or cancelled before it was received.</source>
        <translation>受信前に取り下げまたは取り消された結果です。</translation>
    </message>
    <message>
        <source>{there} of the same message replaces it.</source>
        <translation>同じメッセージの{there}に置き換えられています。</translation>
    </message>
    <message>
        <source>The message gives several values of this result.</source>
        <translation>メッセージにこの結果の値が複数あります。</translation>
    </message>
    <message>
        <source>The child is in the record.</source>
        <translation>この患者は診療記録にあります。</translation>
    </message>
    <message>
        <source>The child itself waits for a confirmation.</source>
        <translation>患者自体が確認待ちです。</translation>
    </message>
    <message>
        <source>The child is new in the record.</source>
        <translation>この患者は診療記録に新しく加わります。</translation>
    </message>
    <message>
        <source>It is part of the new child.</source>
        <translation>新しい患者に含まれます。</translation>
    </message>
    <message>
        <source>It has {n} numbers, and which one is the hospital&apos;s is not stated.</source>
        <translation>番号が{n}個あり、どれがこの病院の患者IDかが示されていません。</translation>
    </message>
    <message>
        <source>The record has it already.</source>
        <translation>すでに診療記録にあります。</translation>
    </message>
    <message>
        <source>The record has it not. Enter it in the child&apos;s details if it is right.</source>
        <translation>診療記録にありません。正しければ患者情報に入力してください。</translation>
    </message>
    <message>
        <source>The laboratory cancelled it: there is no result.</source>
        <translation>検査室が取り消したため、結果はありません。</translation>
    </message>
    <message>
        <source>The laboratory cancelled it, but the record has {there}.</source>
        <translation>検査室が取り消しましたが、診療記録には{there}があります。</translation>
    </message>
    <message>
        <source>The laboratory withdrew it, and it is not in the record.</source>
        <translation>検査室が取り下げました。診療記録にはありません。</translation>
    </message>
    <message>
        <source>The laboratory withdrew {there}.</source>
        <translation>検査室が{there}を取り下げました。</translation>
    </message>
    <message>
        <source>It replaces {there}.</source>
        <translation>{there}を置き換えます。</translation>
    </message>
    <message>
        <source>The record has {there} from elsewhere.</source>
        <translation>診療記録には別の入力元による{there}があります。</translation>
    </message>
    <message>
        <source>A later message replaced it by {there}.</source>
        <translation>後のメッセージで{there}に置き換えられています。</translation>
    </message>
    <message>
        <source>The record has {there}, which replaced the preliminary result.</source>
        <translation>診療記録には、中間報告を置き換えた{there}があります。</translation>
    </message>
    <message>
        <source>The record has {there}, and the message does not call it corrected.</source>
        <translation>診療記録には{there}があり、メッセージには訂正の表示がありません。</translation>
    </message>
    <message>
        <source>The record has the final result, {there}.</source>
        <translation>診療記録には最終結果{there}があります。</translation>
    </message>
    <message>
        <source>It is the final result; the preliminary one was {there}.</source>
        <translation>これは最終報告です。中間報告は{there}でした。</translation>
    </message>
    <message>
        <source>It is preliminary.</source>
        <translation>中間報告です。</translation>
    </message>
    <message>
        <source>It corrects a result that was never received.</source>
        <translation>受信していない結果の訂正です。</translation>
    </message>
    <message>
        <source>It is new.</source>
        <translation>新しい結果です。</translation>
    </message>
    <message>
        <source>The record has the plan; its changes are new.</source>
        <translation>この計画は登録済みです。変更だけが新しい内容です。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>final</source>
        <translation>最終報告</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>中間報告</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正報告</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The letter that this one corrects is no longer in the record.</source>
        <translation>訂正対象の文書はすでに診療記録にありません。</translation>
    </message>
    <message>
        <source>The letter is empty. Write at least one paragraph.</source>
        <translation>文書が空です。1段落以上記載してください。</translation>
    </message>
    <message>
        <source>“{name}” has {n} characters; {most} fit. Shorten it.</source>
        <translation>「{name}」は{n}文字です。{most}文字以内に短くしてください。</translation>
    </message>
    <message>
        <source>The registration of this child was undone on another computer, and entries about the child are here. They are kept. Undo the undo, or mark the entries as entered in error.</source>
        <translation>この患者の登録は別のコンピュータで元に戻されましたが、ここにはこの患者のエントリがあります。エントリは残しています。その取り消しを元に戻すか、エントリを誤入力としてください。</translation>
    </message>
    <message>
        <source>There is no conflict to settle.</source>
        <translation>解決が必要な競合はありません。</translation>
    </message>
    <message>
        <source>This child is not registered here.</source>
        <translation>この患者はここに登録されていません。</translation>
    </message>
    <message>
        <source>Some entries cannot be read. Nothing was changed. Run “fortnight verify” to see which.</source>
        <translation>読み取れないエントリがあります。何も変更していません。「fortnight verify」を実行して確認してください。</translation>
    </message>
    <message>
        <source>This is not a taper plan.</source>
        <translation>これは漸減計画ではありません。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Enter both again.</source>
        <translation>2つのパスフレーズが一致しません。両方をもう一度入力してください。</translation>
    </message>
    <message>
        <source>A passphrase must have {shortest} to {longest} characters.</source>
        <translation>パスフレーズは{shortest}～{longest}文字にしてください。</translation>
    </message>
    <message>
        <source>That passphrase is easy to guess. Use several unrelated words.</source>
        <translation>このパスフレーズは推測されやすいものです。関連のない単語を複数使用してください。</translation>
    </message>
    <message>
        <source>{name} is not a ward lead. Enter the name of a ward lead.</source>
        <translation>{name}さんは管理者ではありません。管理者の氏名を入力してください。</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>バックアップを選択してください。</translation>
    </message>
    <message>
        <source>Tick the box to confirm that this backup may replace the record.</source>
        <translation>このバックアップで診療記録を置き換えてよいことを確認し、チェックを入れてください。</translation>
    </message>
    <message>
        <source>The second check must be made by someone other than {name}.</source>
        <translation>ダブルチェックは{name}さん以外の人が行ってください。</translation>
    </message>
    <message>
        <source>A demonstration record has no users and no key of its own.</source>
        <translation>デモ用の診療記録にはユーザーも固有の鍵もありません。</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Another ward lead has to do it.</source>
        <translation>自分自身は削除できません。別の管理者が行ってください。</translation>
    </message>
    <message>
        <source>{path} already exists. Choose another name.</source>
        <translation>{path}はすでにあります。別の名前を選択してください。</translation>
    </message>
    <message>
        <source>{path} was not written: {why}.</source>
        <translation>{path}に書き込めませんでした：{why}。</translation>
    </message>
    <message>
        <source>There is no user called {name}.</source>
        <translation>{name}というユーザーはいません。</translation>
    </message>
    <message>
        <source>“{role}” is not a role. Choose one of {roles}.</source>
        <translation>「{role}」という権限はありません。{roles}から選択してください。</translation>
    </message>
    <message>
        <source>There must be at least one ward lead. Make someone else a ward lead first.</source>
        <translation>管理者は1人以上必要です。先に別の人を管理者にしてください。</translation>
    </message>
    <message>
        <source>The bar code contains no lot. Type the lot.</source>
        <translation>バーコードに製造番号がありません。製造番号を入力してください。</translation>
    </message>
    <message>
        <source>No values were entered. Leave a box empty if it was not measured; 0 counts as a value.</source>
        <translation>値が入力されていません。未測定の欄は空にしてください。0は値として扱われます。</translation>
    </message>
    <message>
        <source>Enter why this record is accepted.</source>
        <translation>この診療記録を受け入れる理由を入力してください。</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right. Try again.</source>
        <translation>氏名またはパスフレーズが正しくありません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>{path} is a backup of another record. To move it here, in place of the record in {folder}, confirm the move (restore --move).</source>
        <translation>{path}は別の診療記録のバックアップです。{folder}の診療記録の代わりにここへ移すには、移動を確認してください（restore --move）。</translation>
    </message>
    <message>
        <source>{path} was made by another installation. To move it here, in place of the record in {folder}, confirm the move (restore --move).</source>
        <translation>{path}は別のインストールで作成されています。{folder}の診療記録の代わりにここへ移すには、移動を確認してください（restore --move）。</translation>
    </message>
    <message>
        <source>{file}, {rows}, {column}: {sentence} Left out.</source>
        <translation>{file}、{rows}、{column}：{sentence}除外しました。</translation>
    </message>
    <message>
        <source>{file}: {more} more such rows. Left out.</source>
        <translation>{file}：同様の行がさらに{more}行あります。除外しました。</translation>
    </message>
    <message>
        <source>rows {first} and {more} more</source>
        <translation>{first}行目ほか{more}行</translation>
    </message>
    <message>
        <source>row {first}</source>
        <translation>{first}行目</translation>
    </message>
    <message>
        <source>rows {first}</source>
        <translation>{first}行目</translation>
    </message>
    <message>
        <source>{file}: {analyte} of {patient} at {moment} appears twice, as {first} and {second}. The later row is used.</source>
        <translation>{file}：{patient}の{moment}の{analyte}が{first}と{second}の2回あります。後の行を使用します。</translation>
    </message>
    <message>
        <source>There is no setting “{key}”. The settings are: {keys}.</source>
        <translation>「{key}」という設定はありません。設定の一覧：{keys}。</translation>
    </message>
    <message>
        <source>“{chosen}” cannot be used for “{title}”. {requirement}</source>
        <translation>「{chosen}」は「{title}」に使用できません。{requirement}</translation>
    </message>
    <message numerus="yes">
        <source>%n (child|children) (is|are) dosed by the clinic&apos;s own dose table. Choose another label in their details first.</source>
        <translation>
            <numerusform>院内用量表を適用中の患者が%n人います。先に患者情報で別の電子添文を選択してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” needs a reason. {meaning}</source>
        <translation>「{title}」には理由が必要です。{meaning}</translation>
    </message>
    <message>
        <source>“{title}” may be changed by: {roles}.</source>
        <translation>「{title}」を変更できる権限：{roles}。</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be changed here.</source>
        <translation>このコンピュータの設定はここでは変更できません。</translation>
    </message>
    <message>
        <source>The settings of this computer cannot be written: {why}.</source>
        <translation>このコンピュータの設定を書き込めません：{why}。</translation>
    </message>
    <message>
        <source>{title}: {before} → {after}</source>
        <translation>{title}：{before} → {after}</translation>
    </message>
    <message>
        <source>{file} exists already. A key is not replaced: choose another name.</source>
        <translation>{file}はすでに存在します。鍵は上書きしません：別の名前を選択してください。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <translation>{file}に書き込めません：{why}。</translation>
    </message>
    <message>
        <source>The passphrase of the key {file} is not right.</source>
        <translation>鍵{file}のパスフレーズが違います。</translation>
    </message>
    <message>
        <source>{file} holds no private key of age.</source>
        <translation>{file}にageの秘密鍵がありません。</translation>
    </message>
    <message>
        <source>{file}: this version has no setting “{key}”. Delete its line. Nothing was changed.</source>
        <translation>{file}：このバージョンには設定「{key}」がありません。その行を削除してください。何も変更していません。</translation>
    </message>
    <message>
        <source>{file}: the value of “{key}” cannot be used. {requirement} Nothing was changed.</source>
        <translation>{file}：「{key}」の値を使用できません。{requirement}何も変更していません。</translation>
    </message>
    <message>
        <source>{file}: “{key}” needs a reason and is changed in the settings alone. Delete its line. Nothing was changed.</source>
        <translation>{file}：「{key}」には理由が必要で、設定画面でのみ変更できます。その行を削除してください。何も変更していません。</translation>
    </message>
    <message>
        <source>{file}: “{key}” may be changed by: {roles}. Delete its line, or ask one of them to import the file. Nothing was changed.</source>
        <translation>{file}：「{key}」を変更できる権限：{roles}。その行を削除するか、権限のある人に取り込みを依頼してください。何も変更していません。</translation>
    </message>
    <message>
        <source>There is nothing to sign.</source>
        <translation>署名するものがありません。</translation>
    </message>
    <message>
        <source>Only results, visits and alerts are signed off.</source>
        <translation>承認の対象は検査結果、受診、アラートのみです。</translation>
    </message>
    <message>
        <source>A frame holds at most {most} MB.</source>
        <translation>1フレームの上限は{most} MBです。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作がありません。</translation>
    </message>
    <message>
        <source>This was already undone.</source>
        <translation>すでに元に戻しています。</translation>
    </message>
    <message>
        <source>This was changed again afterwards. Correct it instead.</source>
        <translation>その後に再び変更されています。訂正してください。</translation>
    </message>
    <message>
        <source>run-in: {fold} × the lower of the last two values on the drug</source>
        <translation>導入期：本剤投与中の直近2値の低い方の{fold}倍</translation>
    </message>
    <message>
        <source>below {floor} pg/mL: not judged</source>
        <translation>{floor} pg/mL未満：判定せず</translation>
    </message>
    <message>
        <source>ten times the child&apos;s own level or more</source>
        <translation>本人平常値の10倍以上</translation>
    </message>
    <message>
        <source>rarer than 1 in 200 and at least 3 × the child&apos;s own level</source>
        <translation>200回に1回未満、かつ本人平常値の3倍以上</translation>
    </message>
    <message>
        <source>high for the second time in a row</source>
        <translation>2回連続で高値</translation>
    </message>
    <message>
        <source>higher than expected</source>
        <translation>予測値より高値</translation>
    </message>
    <message>
        <source>{fold} × the detection limit; most earlier values are below it</source>
        <translation>検出限界の{fold}倍。過去の値のほとんどは検出限界未満</translation>
    </message>
    <message>
        <source>{why}, and other markers moved with it</source>
        <translation>{why}、他のマーカーも連動</translation>
    </message>
    <message>
        <source>{why}; {flag}</source>
        <translation>{why}、{flag}</translation>
    </message>
    <message>
        <source>neutrophils {value} × 10⁹/L</source>
        <translation>好中球 {value} × 10⁹/L</translation>
    </message>
    <message>
        <source>oxygen saturation {value} %</source>
        <translation>酸素飽和度 {value} %</translation>
    </message>
    <message>
        <source>Enter your passphrase: there is no PIN for {name} today.</source>
        <translation>パスフレーズを入力してください：本日の{name}さんのPINはありません。</translation>
    </message>
    <message>
        <source>Enter your passphrase: your access was changed after the PIN was set.</source>
        <translation>パスフレーズを入力してください：PIN設定後に権限が変更されました。</translation>
    </message>
    <message>
        <source>The PIN is wrong. Tries left: {left}.</source>
        <translation>PINが正しくありません。残り{left}回入力できます。</translation>
    </message>
    <message>
        <source>The PIN is wrong. From now on, enter your passphrase.</source>
        <translation>PINが正しくありません。以後はパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>The key slots were not written: {why}. They are unchanged.</source>
        <translation>鍵スロットに書き込めませんでした：{why}。鍵スロットは変更されていません。</translation>
    </message>
    <message>
        <source>Encrypting every page with the new key</source>
        <translation>新しい鍵で全ページを暗号化しています</translation>
    </message>
    <message>
        <source>The hub knows nobody with this name and passphrase. If somebody was just added, exchange on their computer first.</source>
        <translation>この名前とパスフレーズの人は院内共有サーバーに登録されていません。追加した直後であれば、先にそのコンピュータで同期してください。</translation>
    </message>
    <message>
        <source>People who were known on both sides, and the recovery code, log in as the ward knows them from now on.</source>
        <translation>両方に登録されている人と復旧コードについては、今後は病棟側のものでログインします。</translation>
    </message>
    <message>
        <source>Only a ward lead can share a record that is on one computer alone.</source>
        <translation>1台のコンピュータだけにある診療記録を共有できるのは管理者だけです。</translation>
    </message>
    <message>
        <source>A demonstration record cannot be shared.</source>
        <translation>デモ用の診療記録は共有できません。</translation>
    </message>
    <message>
        <source>This record is already shared through the hub of another ward.</source>
        <translation>この診療記録は、すでに別の病棟の院内共有サーバーで共有されています。</translation>
    </message>
    <message>
        <source>Another computer has just joined this empty hub. Join once more.</source>
        <translation>別のコンピュータがこの空の院内共有サーバーに接続したところです。もう一度接続してください。</translation>
    </message>
    <message>
        <source>This hub belongs to a ward in which {name} with this passphrase is not known. Have {name} added there, or join with an empty folder.</source>
        <translation>この院内共有サーバーの病棟には、このパスフレーズの{name}さんが登録されていません。そこで{name}さんを追加してもらうか、空のフォルダで接続してください。</translation>
    </message>
    <message>
        <source>There is already a record in {folder}.</source>
        <translation>{folder}にはすでに診療記録があります。</translation>
    </message>
    <message>
        <source>No record is shared through this hub yet. Join with the first record before an empty folder joins.</source>
        <translation>この院内共有サーバーで共有されている診療記録はまだありません。空のフォルダの前に、最初の診療記録で接続してください。</translation>
    </message>
    <message>
        <source>The first person must be a ward lead, who can then add the others.</source>
        <translation>最初のユーザーは管理者にしてください。他のユーザーは管理者が追加します。</translation>
    </message>
    <message>
        <source>Another window is setting up a record here. Wait until it is done.</source>
        <translation>別のウィンドウがここに診療記録を作成しています。完了するまでお待ちください。</translation>
    </message>
    <message>
        <source>Somebody else is logging in at this moment. Try again.</source>
        <translation>現在、別の人がログイン中です。もう一度試してください。</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds before you try again.</source>
        <translation>{seconds}秒待ってから、もう一度試してください。</translation>
    </message>
    <message>
        <source>{path} is damaged, so the passphrase cannot be checked. Put back a copy of keyslots.json, or use the recovery code.</source>
        <translation>{path}が破損しているため、パスフレーズを照合できません。keyslots.jsonのコピーを戻すか、復旧コードを使用してください。</translation>
    </message>
    <message>
        <source>This is not a recovery code: a character is missing or wrong. Check it and type it again.</source>
        <translation>復旧コードではありません：文字が不足しているか誤っています。確認してもう一度入力してください。</translation>
    </message>
    <message>
        <source>{path} is missing, but entries were saved here. {remedy}</source>
        <translation>{path}がありませんが、ここにはエントリが保存されていました。{remedy}</translation>
    </message>
    <message>
        <source>{path} was changed outside the program.</source>
        <translation>{path}がプログラムの外で変更されました。</translation>
    </message>
    <message>
        <source>The key slots are older than those of the record. Put back the newest keyslots.json.</source>
        <translation>鍵スロットが診療記録のものより古くなっています。最新のkeyslots.jsonを戻してください。</translation>
    </message>
    <message>
        <source>No backup was made. The earlier backups are unchanged. {why}</source>
        <translation>バックアップを作成しませんでした。以前のバックアップは変更されていません。{why}</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full: no backup was made. The earlier backups are unchanged. Free some space, then back up again.</source>
        <translation>{folder}のディスクの空きがありません：バックアップを作成しませんでした。以前のバックアップは変更されていません。空き容量を確保してから、もう一度バックアップしてください。</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {why}. The earlier backups are unchanged.</source>
        <translation>{folder}にバックアップを作成できませんでした：{why}。以前のバックアップは変更されていません。</translation>
    </message>
    <message>
        <source>No backup was made, because the record itself is damaged ({finding}). The earlier backups are unchanged: run “fortnight verify” and restore one of them.</source>
        <translation>診療記録自体が破損しているため、バックアップを作成しませんでした（{finding}）。以前のバックアップは変更されていません：「fortnight verify」を実行し、そのうちの1つを復元してください。</translation>
    </message>
    <message>
        <source>it was written by a newer version of Fortnight: install that version first</source>
        <translation>新しいバージョンのFortnightで作成されています：先にそのバージョンをインストールしてください</translation>
    </message>
    <message>
        <source>{path} has no head file: it was not copied.</source>
        <translation>{path}にはヘッドファイルがありません：コピーしませんでした。</translation>
    </message>
    <message>
        <source>The folder {folder} was not found. Connect its drive, then back up again.</source>
        <translation>フォルダ{folder}が見つかりません。ドライブを接続してから、もう一度バックアップしてください。</translation>
    </message>
    <message>
        <source>Copying the file</source>
        <translation>ファイルをコピーしています</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation>名前付きパイプ</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>ファイル以外のもの</translation>
    </message>
    <message>
        <source>the head file of a missing backup</source>
        <translation>失われたバックアップのヘッドファイル</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>別のファイル</translation>
    </message>
    <message>
        <source>Restore a backup. There is no good one in {folder}: look in the second backup folder.</source>
        <translation>バックアップを復元してください。{folder}には正常なバックアップがありません：2つ目のバックアップフォルダを確認してください。</translation>
    </message>
    <message>
        <source>Restore a backup. The newest good one is {file} of {day} {time} UTC, in {folder}.</source>
        <translation>バックアップを復元してください。最新の正常なバックアップは{folder}の{file}（{day} {time} UTC）です。</translation>
    </message>
    <message>
        <source>The disk is full: the record can be read, but nothing can be saved. Free some space, then log in again.</source>
        <translation>ディスクの空きがありません：診療記録の閲覧はできますが、保存はできません。空き容量を確保してから、もう一度ログインしてください。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>This is the first copy from this installation here. Compare its fingerprint with the one that was shown when the copy was made: {fingerprint}</source>
        <translation>このインストールからのコピーをここで開くのは初めてです。コピー作成時に表示されたフィンガープリントと照合してください：{fingerprint}</translation>
    </message>
    <message>
        <source>This copy is older than one that was opened here: its data are to {this}, those of the other one to {newer}.</source>
        <translation>このコピーは、ここで開いた別のコピーより古いものです：このコピーのデータは{this}まで、別のコピーは{newer}までです。</translation>
    </message>
    <message>
        <source>Results, events and visits from {day} on; infusions and other drugs are all in it.</source>
        <translation>検査結果、イベント、受診は{day}以降のものです。点滴と他の薬剤はすべて含まれます。</translation>
    </message>
    <message>
        <source>Codes only: no name, number or date of birth. Ages are right to the month.</source>
        <translation>コードのみ：氏名、患者ID、生年月日は含まれません。年齢は月単位で正確です。</translation>
    </message>
    <message>
        <source>{file} was made for a reader&apos;s key. Choose the file of the key.</source>
        <translation>{file}は閲覧者の鍵用に作成されています。鍵のファイルを選択してください。</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right for this copy. Try again.</source>
        <translation>このコピーの名前またはパスフレーズが違います。もう一度入力してください。</translation>
    </message>
    <message>
        <source>Inventing a ward of 24 children</source>
        <translation>患者24人の架空病棟を作成しています</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {why}.</source>
        <translation>フォルダ{folder}を使用できません：{why}。</translation>
    </message>
    <message>
        <source>Preparing the training ward</source>
        <translation>研修用の病棟を準備しています</translation>
    </message>
    <message>
        <source>Preparing the demonstration</source>
        <translation>デモを準備しています</translation>
    </message>
    <message>
        <source>{backup} cannot be read: {why}.</source>
        <translation>{backup}を読み取れません：{why}。</translation>
    </message>
    <message>
        <source>This is the backup {name}, opened read-only: nothing can be saved.</source>
        <translation>バックアップ{name}を閲覧のみで開いています：保存はできません。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: the record can be read, but nothing can be saved.</source>
        <translation>{folder}に書き込めません：診療記録の閲覧はできますが、保存はできません。</translation>
    </message>
    <message>
        <source>The entry was saved, but {file} could not be written: {why}. Check the disk.</source>
        <translation>エントリは保存されましたが、{file}に書き込めませんでした：{why}。ディスクを確認してください。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space, then save again.</source>
        <translation>ディスクの空きがありません：保存できませんでした。空き容量を確保してから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. The reserved space was released: save again now, then free some space.</source>
        <translation>ディスクの空きがありません：保存できませんでした。予備領域を解放しました：今もう一度保存し、その後に空き容量を確保してください。</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then try again.</source>
        <translation>{folder}のディスクの空きがありません。空き容量を確保してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Another program is using {path}. Close the other windows, then try again.</source>
        <translation>別のプログラムが{path}を使用しています。他のウィンドウを閉じてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). {remedy}</source>
        <translation>{path}が破損しています（{why}）。{remedy}</translation>
    </message>
    <message>
        <source>The disk could not read or write {path} ({why}). Have the disk checked. {remedy}</source>
        <translation>ディスク上の{path}を読み書きできませんでした（{why}）。ディスクの点検を依頼してください。{remedy}</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}.</source>
        <translation>{path}を使用できません：{why}。</translation>
    </message>
    <message>
        <source>{path} cannot be opened or written ({why}). Check that the disk is connected and that you have permission to write in {folder}.</source>
        <translation>{path}を開くまたは書き込むことができません（{why}）。ディスクが接続されていること、{folder}への書き込み権限があることを確認してください。</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}. Run “fortnight verify”.</source>
        <translation>{path}を使用できません：{why}。「fortnight verify」を実行してください。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it is damaged, or the key is wrong ({why}). {remedy}</source>
        <translation>{path}を開けません：破損しているか、鍵が誤っています（{why}）。{remedy}</translation>
    </message>
    <message>
        <source>Another program is using the record: nothing was saved. Try again.</source>
        <translation>別のプログラムが診療記録を使用しています：保存できませんでした。もう一度試してください。</translation>
    </message>
    <message>
        <source>The folder cannot be written to: nothing was saved. Ask the person who looks after this computer.</source>
        <translation>フォルダに書き込めません：保存できませんでした。このコンピュータの管理担当者に連絡してください。</translation>
    </message>
    <message>
        <source>The disk reported an error, and it is not certain whether this was saved. Save again (an entry is never saved twice), then make a backup and have the disk checked.</source>
        <translation>ディスクからエラーが報告され、保存されたかどうか不確かです。もう一度保存し（エントリが二重に保存されることはありません）、バックアップを作成して、ディスクの点検を依頼してください。</translation>
    </message>
    <message>
        <source>Other entries depend on this one: nothing was saved.</source>
        <translation>他のエントリがこのエントリに依存しています：保存できませんでした。</translation>
    </message>
    <message>
        <source>Nothing was saved. {why}</source>
        <translation>保存できませんでした。{why}</translation>
    </message>
    <message>
        <source>Nothing was saved: {why}.</source>
        <translation>保存できませんでした：{why}。</translation>
    </message>
    <message>
        <source>{path} is damaged. Put back a copy of it.</source>
        <translation>{path}が破損しています。コピーを戻してください。</translation>
    </message>
    <message>
        <source>{folder} is on a network drive ({kind}), where a record can be lost. Choose a folder on this computer&apos;s own disk.</source>
        <translation>{folder}はネットワークドライブ（{kind}）上にあり、診療記録が失われるおそれがあります。このコンピュータのディスク上のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>{folder} is in “{cloud}”, which another program synchronises: a record can be lost there. Choose a folder outside it.</source>
        <translation>{folder}は別のプログラムが同期する「{cloud}」内にあり、診療記録が失われるおそれがあります。その外のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Another window or program has kept the record open for a long time: its log has grown to {size} MB. Close the other windows.</source>
        <translation>別のウィンドウまたはプログラムが診療記録を長時間開いています：ログが{size} MBになりました。他のウィンドウを閉じてください。</translation>
    </message>
    <message>
        <source>There is nothing to settle: no entries are known to be missing from the record.</source>
        <translation>受け入れる必要がありません：診療記録に失われたエントリは確認されていません。</translation>
    </message>
    <message>
        <source>This cannot be settled, because the record itself is damaged. {why}</source>
        <translation>診療記録自体が破損しているため、受け入れることができません。{why}</translation>
    </message>
    <message>
        <source>This was not settled: {why}.</source>
        <translation>受け入れませんでした：{why}。</translation>
    </message>
    <message>
        <source>Checking every page</source>
        <translation>全ページを検証しています</translation>
    </message>
    <message>
        <source>The file is damaged: {finding}.</source>
        <translation>ファイルが破損しています：{finding}。</translation>
    </message>
    <message>
        <source>Checking that no entry was changed</source>
        <translation>エントリが変更されていないことを検証しています</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} ({verb}, {at}, by {actor}) breaks the chain: {wrong}.</source>
        <translation>{device}のエントリ{seq}（{verb}、{at}、{actor}）で連鎖が途切れています：{wrong}。</translation>
    </message>
    <message>
        <source>{count} saved entries are missing after entry {seq} of {device}.</source>
        <translation>{device}のエントリ{seq}の後、保存された{count}エントリが失われています。</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} is not the one that was saved here.</source>
        <translation>{device}のエントリ{seq}は、ここで保存されたものと異なります。</translation>
    </message>
    <message>
        <source>Comparing the tables with the journal</source>
        <translation>テーブルと操作履歴を照合しています</translation>
    </message>
    <message>
        <source>The entries of {target} cannot be read.</source>
        <translation>{target}のエントリを読み取れません。</translation>
    </message>
    <message>
        <source>A row of the table “{table}” is missing or was changed: {row} (last entry: {entry}).</source>
        <translation>テーブル「{table}」の行が失われたか変更されています：{row}（最後のエントリ：{entry}）。</translation>
    </message>
    <message>
        <source>A row of the table “{table}” does not come from any entry: {row}.</source>
        <translation>テーブル「{table}」の行がどのエントリにも由来していません：{row}。</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>index</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>view</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>The {kind} “{name}” is missing from the record.</source>
        <translation>診療記録に{kind}「{name}」がありません。</translation>
    </message>
    <message>
        <source>The record contains the {kind} “{name}”, which this program did not create.</source>
        <translation>診療記録に、このプログラムが作成していない{kind}「{name}」があります。</translation>
    </message>
    <message>
        <source>The {kind} “{name}” of the record was changed.</source>
        <translation>診療記録の{kind}「{name}」が変更されています。</translation>
    </message>
    <message>
        <source>{count} saved entries are missing: the record ends at entry {seq}, but {anchor} entries were saved here. An older copy was put back, or the file is damaged. Nothing can be saved: restore a backup.</source>
        <translation>保存された{count}エントリが失われています：診療記録はエントリ{seq}で終わっていますが、ここでは{anchor}エントリが保存されていました。古いコピーが戻されたか、ファイルが破損しています。保存はできません：バックアップを復元してください。</translation>
    </message>
    <message>
        <source>Entry {seq} of {device}, signed on {at} and contained in the backup {file}, is not in the record: an older copy was put back. Nothing can be saved: restore a backup, or ask a ward lead to accept the record as it is (fortnight settle).</source>
        <translation>{at}に署名されバックアップ{file}に含まれる{device}のエントリ{seq}が診療記録にありません：古いコピーが戻されています。保存はできません：バックアップを復元するか、診療記録を現状のまま受け入れるよう管理者に依頼してください（fortnight settle）。</translation>
    </message>
    <message>
        <source>{file} is missing or empty, but {count} entries were saved here. It is not known whether later entries are missing. Nothing can be saved: restore a backup, or ask a ward lead to accept the record as it is (fortnight settle).</source>
        <translation>{file}がないか空ですが、ここでは{count}エントリが保存されていました。それ以降のエントリが失われているかどうかは不明です。保存はできません：バックアップを復元するか、診療記録を現状のまま受け入れるよう管理者に依頼してください（fortnight settle）。</translation>
    </message>
    <message>
        <source>Entry {seq} of the record breaks the chain: {what}. Nothing can be saved: run “fortnight verify” and restore a backup.</source>
        <translation>診療記録のエントリ{seq}で連鎖が途切れています：{what}。保存はできません：「fortnight verify」を実行し、バックアップを復元してください。</translation>
    </message>
    <message>
        <source>{what} Somebody changed the record outside the program. Nothing can be saved: run “fortnight verify” and restore a backup.</source>
        <translation>{what}診療記録がプログラムの外で変更されています。保存はできません：「fortnight verify」を実行し、バックアップを復元してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock shows {now}, but the last entry was saved at {last}. Set the clock before you record anything. If the clock is right, earlier entries were saved with a wrong time: the audit trail marks them.</source>
        <translation>このコンピュータの時計は{now}ですが、最後のエントリは{last}に保存されています。記録する前に時計を合わせてください。時計が正しい場合、以前のエントリの時刻が誤っています：監査証跡に表示されます。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock shows {now}, more than a year after the last entry ({last}). Check that the date is right before you record anything.</source>
        <translation>このコンピュータの時計は{now}で、最後のエントリ（{last}）から1年以上経過しています。記録する前に日付が正しいことを確認してください。</translation>
    </message>
    <message>
        <source>“{verb}” is not a known kind of entry.</source>
        <translation>「{verb}」というエントリの種類はありません。</translation>
    </message>
    <message>
        <source>A text of this entry is too long.</source>
        <translation>このエントリのテキストが長すぎます。</translation>
    </message>
    <message>
        <source>An entry “{verb}” needs a value for “{field}”.</source>
        <translation>エントリ「{verb}」には「{field}」の値が必要です。</translation>
    </message>
    <message>
        <source>An entry “{verb}” cannot set “{field}”.</source>
        <translation>エントリ「{verb}」では「{field}」を設定できません。</translation>
    </message>
    <message>
        <source>“{value}” is not a valid value for “{field}”.</source>
        <translation>「{value}」は「{field}」の正しい値ではありません。</translation>
    </message>
    <message>
        <source>“{verb}” does not fit this kind of record.</source>
        <translation>「{verb}」はこの種類の記録に使用できません。</translation>
    </message>
    <message>
        <source>This is already recorded. Correct it instead.</source>
        <translation>すでに記録されています。訂正してください。</translation>
    </message>
    <message>
        <source>This belongs to another child.</source>
        <translation>これは別の患者のものです。</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} is not the one that was signed on {at}: the journal was rewritten or shortened.</source>
        <translation>{device}のエントリ{seq}は{at}に署名されたものと異なります：操作履歴が書き換えられたか、短縮されています。</translation>
    </message>
    <message>
        <source>The head of {device} at entry {seq} ({at}) is signed with a key that is not in the journal.</source>
        <translation>{device}のエントリ{seq}（{at}）のヘッドは、操作履歴にない鍵で署名されています。</translation>
    </message>
    <message>
        <source>The signature of the head of {device} at entry {seq} ({at}) is not valid.</source>
        <translation>{device}のエントリ{seq}（{at}）のヘッドの署名は無効です。</translation>
    </message>
    <message>
        <source>The key slots were changed outside the program. Put back a copy of keyslots.json, or use the recovery code.</source>
        <translation>鍵スロットがプログラムの外で変更されました。keyslots.jsonのコピーを戻すか、復旧コードを使用してください。</translation>
    </message>
    <message>
        <source>The key slots were changed outside the program: their cost is out of range. Put back a copy of keyslots.json, or use the recovery code.</source>
        <translation>鍵スロットがプログラムの外で変更されました：計算コストが範囲外です。keyslots.jsonのコピーを戻すか、復旧コードを使用してください。</translation>
    </message>
    <message>
        <source>The key slots in {folder} are missing or damaged. Put back a copy of keyslots.json; each backup has a copy in the file beside it.</source>
        <translation>{folder}の鍵スロットがないか破損しています。keyslots.jsonのコピーを戻してください。各バックアップに添えられたファイルにコピーがあります。</translation>
    </message>
    <message>
        <source>{path} belongs to another record, so nobody can log in with it. Put back this record&apos;s keyslots.json; each of its backups has a copy in the file beside it.</source>
        <translation>{path}は別の診療記録のもので、だれもログインできません。この診療記録のkeyslots.jsonを戻してください。各バックアップに添えられたファイルにコピーがあります。</translation>
    </message>
    <message>
        <source>{path} is missing, damaged or belongs to another record. {used} was used instead; the file is repaired as soon as the folder can be written to.</source>
        <translation>{path}がないか、破損しているか、別の診療記録のものです。代わりに{used}を使用しました。フォルダに書き込めるようになり次第、ファイルを修復します。</translation>
    </message>
    <message>
        <source>The database engine {found} is too old; {needed} or newer is needed. Install the program again.</source>
        <translation>データベースエンジン{found}は古すぎます。{needed}以降が必要です。プログラムを再インストールしてください。</translation>
    </message>
    <message>
        <source>{path} is missing or empty, but entries were saved here. {remedy}</source>
        <translation>{path}がないか空ですが、ここにはエントリが保存されていました。{remedy}</translation>
    </message>
    <message>
        <source>{path} is not encrypted, so it is not a Fortnight record. Put the right file back.</source>
        <translation>{path}は暗号化されていないため、Fortnightの診療記録ではありません。正しいファイルを戻してください。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Fortnight (it has “{change}”). Install the newer version. Nothing was changed.</source>
        <translation>{path}は新しいバージョンのFortnightで書き込まれています（「{change}」を含む）。新しいバージョンをインストールしてください。何も変更していません。</translation>
    </message>
    <message>
        <source>{path} could not be updated to this version: {why}. It is unchanged.</source>
        <translation>{path}をこのバージョンに更新できませんでした：{why}。変更されていません。</translation>
    </message>
    <message>
        <source>{path} was not updated to this version: {why}</source>
        <translation>{path}をこのバージョンに更新しませんでした：{why}</translation>
    </message>
    <message>
        <source>Replacing the record with the backup</source>
        <translation>診療記録をバックアップで置き換えています</translation>
    </message>
    <message>
        <source>{backup} was not restored: {why}.</source>
        <translation>{backup}を復元しませんでした：{why}。</translation>
    </message>
    <message>
        <source>The backup {path} was not found.</source>
        <translation>バックアップ{path}が見つかりません。</translation>
    </message>
    <message>
        <source>the file has changed since the backup was made</source>
        <translation>バックアップ作成後にファイルが変更されています</translation>
    </message>
    <message>
        <source>{path} was not restored: the key does not open it. It is damaged, belongs to another installation, or was made before the key was changed. Choose another backup.</source>
        <translation>{path}を復元しませんでした：鍵で開けません。破損しているか、別のインストールのものか、鍵の変更前に作成されたものです。別のバックアップを選択してください。</translation>
    </message>
    <message>
        <source>Encrypting every page with the present key</source>
        <translation>現在の鍵で全ページを暗号化しています</translation>
    </message>
    <message>
        <source>{path} was not restored: it is damaged ({why}). Choose another backup.</source>
        <translation>{path}を復元しませんでした：破損しています（{why}）。別のバックアップを選択してください。</translation>
    </message>
    <message>
        <source>{path} is open in another window. Close that window, then try again.</source>
        <translation>{path}が別のウィンドウで開かれています。そのウィンドウを閉じてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>{folder} holds too many folders of earlier restores. Move some away.</source>
        <translation>{folder}に以前の復元のフォルダが多すぎます。いくつかを移動してください。</translation>
    </message>
    <message>
        <source>The restore stopped before it was complete: {why}. Nothing is lost: the replaced files are in {aside}. Correct the problem, then restore again.</source>
        <translation>復元は完了前に停止しました：{why}。失われたものはありません：置き換えられたファイルは{aside}にあります。問題を解消してから、もう一度復元してください。</translation>
    </message>
    <message>
        <source>Making the tables from the journal</source>
        <translation>操作履歴からテーブルを作成しています</translation>
    </message>
    <message>
        <source>This is a copy for reading: nothing can be saved.</source>
        <translation>閲覧用コピーです：保存はできません。</translation>
    </message>
    <message>
        <source>This is a review copy. Only notes, signatures and answers to alerts can be written here; record everything else on the ward.</source>
        <translation>これは閲覧用コピーです。ここに記載できるのは、メモ、承認、アラートへの対応だけです。その他はすべて病棟で記録してください。</translation>
    </message>
    <message>
        <source>A newer version of Fortnight has updated this record since it was opened here. Nothing was saved. Close this window and open the record with the newer version.</source>
        <translation>この診療記録は、ここで開いた後に新しいバージョンのFortnightで更新されました。何も保存していません。このウィンドウを閉じ、新しいバージョンで診療記録を開いてください。</translation>
    </message>
    <message>
        <source>{actor}: your role (“{role}”) does not allow this.</source>
        <translation>{actor}さんの権限（「{role}」）ではこの操作を行えません。</translation>
    </message>
    <message>
        <source>Entry {id} was already saved with different content.</source>
        <translation>エントリ{id}はすでに別の内容で保存されています。</translation>
    </message>
    <message>
        <source>Infusion started</source>
        <translation>点滴を開始しました</translation>
    </message>
    <message>
        <source>Second check by {name}</source>
        <translation>{name}さんがダブルチェックしました</translation>
    </message>
    <message>
        <source>Waste seen by {name}</source>
        <translation>{name}さんが残液廃棄を確認しました</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>{name}さんが署名しました</translation>
    </message>
    <message>
        <source>refrigerator, 2-8 °C</source>
        <translation>冷蔵庫、2-8 °C</translation>
    </message>
    <message>
        <source>access, such as 24 G</source>
        <translation>ルート（例：24 G）</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>輸液ポンプ</translation>
    </message>
    <message>
        <source>The bag is kept at</source>
        <translation>輸液バッグの保管場所</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>輸液バッグ</translation>
    </message>
    <message>
        <source>{bag}, by the label</source>
        <translation>{bag}（電子添文）</translation>
    </message>
    <message>
        <source>Waits for: {what}</source>
        <translation>未完了：{what}</translation>
    </message>
    <message>
        <source>{name}: day</source>
        <translation>{name}：日付</translation>
    </message>
    <message>
        <source>today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>{name}: kind</source>
        <translation>{name}：種類</translation>
    </message>
    <message>
        <source>wristband, or number; birth date</source>
        <translation>リストバンド、または患者ID; 生年月日</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>開始不可%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>データなし%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>回答済み%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>問題なし%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Before infusion {n}</source>
        <translation>{n}回目の点滴前</translation>
    </message>
    <message>
        <source>{name} answered</source>
        <translation>{name}に回答しました</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>入力…</translation>
    </message>
    <message>
        <source>Enter: {name}</source>
        <translation>入力：{name}</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未記録</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>本日{time}</translation>
    </message>
    <message>
        <source>Go ahead without it…</source>
        <translation>省略して実施…</translation>
    </message>
    <message>
        <source>{name}: go ahead without it</source>
        <translation>{name}：省略して実施</translation>
    </message>
    <message>
        <source>{name}: reason</source>
        <translation>{name}：理由</translation>
    </message>
    <message>
        <source>how, such as by telephone</source>
        <translation>方法（例：電話）</translation>
    </message>
    <message>
        <source>{choice}: {reason} ({who}, {time})</source>
        <translation>{choice}：{reason}（{who}、{time}）</translation>
    </message>
    <message>
        <source>Least waste</source>
        <translation>残液最少</translation>
    </message>
    <message>
        <source>Fewest vials</source>
        <translation>バイアル数最少</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>体重（kg）</translation>
    </message>
    <message>
        <source>Prepared, mg</source>
        <translation>調製量（mg）</translation>
    </message>
    <message>
        <source>nearest {mg} · {off} mg, {percent} %</source>
        <translation>最も近い量 {mg} · {off} mg、{percent} %</translation>
    </message>
    <message>
        <source>{bag} of 0.9 % NaCl · take out {out} · add {out}</source>
        <translation>生理食塩液{bag} · 抜き取り {out} · 添加 {out}</translation>
    </message>
    <message>
        <source>Type the weight.</source>
        <translation>体重を入力してください。</translation>
    </message>
    <message>
        <source>Rate plan and bag</source>
        <translation>速度計画と輸液バッグ</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>投与</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>残量</translation>
    </message>
    <message>
        <source>Rate now</source>
        <translation>現在の速度</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>中断 (P)</translation>
    </message>
    <message>
        <source>Rate… (R)</source>
        <translation>速度… (R)</translation>
    </message>
    <message>
        <source>Stop… (S)</source>
        <translation>中止… (S)</translation>
    </message>
    <message>
        <source>Reason of the pause…</source>
        <translation>中断の理由…</translation>
    </message>
    <message>
        <source>Finish (F)</source>
        <translation>終了 (F)</translation>
    </message>
    <message>
        <source>New rate, mL/h</source>
        <translation>新しい速度（mL/h）</translation>
    </message>
    <message>
        <source>Set rate</source>
        <translation>速度を変更</translation>
    </message>
    <message>
        <source>Resume at, mL/h</source>
        <translation>再開時の速度（mL/h）</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Paused. Why?</source>
        <translation>中断の理由</translation>
    </message>
    <message>
        <source>Save reason</source>
        <translation>理由を保存</translation>
    </message>
    <message>
        <source>Why is it stopped for good?</source>
        <translation>中止の理由</translation>
    </message>
    <message>
        <source>Stop for good</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>{ml}, discard by {when}</source>
        <translation>{ml}、調製後使用期限 {when}</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>製造番号</translation>
    </message>
    <message>
        <source>Pump, access</source>
        <translation>輸液ポンプ、ルート</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>終了予定 {time}</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>残り{n}分</translation>
    </message>
    <message>
        <source>{rate} mL/h</source>
        <translation>{rate} mL/h</translation>
    </message>
    <message>
        <source>Resume (P)</source>
        <translation>再開 (P)</translation>
    </message>
    <message>
        <source>Paused for {since}, since {time}</source>
        <translation>{time}から中断中（{since}）</translation>
    </message>
    <message>
        <source>{stage} · started {time}</source>
        <translation>{stage} · 開始 {time}</translation>
    </message>
    <message>
        <source>{rate} mL/h due now</source>
        <translation>{rate} mL/hへの変更時刻です</translation>
    </message>
    <message>
        <source>{rate} mL/h in {time}</source>
        <translation>{time}後に{rate} mL/h</translation>
    </message>
    <message>
        <source>{given} of {prepared} given</source>
        <translation>{prepared}中{given}投与済み</translation>
    </message>
    <message>
        <source>Infusion finished</source>
        <translation>点滴を終了しました</translation>
    </message>
    <message>
        <source>Rate set</source>
        <translation>速度を変更しました</translation>
    </message>
    <message>
        <source>Type the rate in mL/h, such as 50.</source>
        <translation>速度をmL/hで入力してください（例：50）。</translation>
    </message>
    <message>
        <source>Type why the infusion is paused.</source>
        <translation>中断の理由を入力してください。</translation>
    </message>
    <message>
        <source>Reason of the pause saved</source>
        <translation>中断の理由を保存しました</translation>
    </message>
    <message>
        <source>Type why the infusion is stopped.</source>
        <translation>中止の理由を入力してください。</translation>
    </message>
    <message>
        <source>Infusion stopped</source>
        <translation>点滴を中止しました</translation>
    </message>
    <message>
        <source>before</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>running</source>
        <translation>投与中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>中断中</translation>
    </message>
    <message>
        <source>after</source>
        <translation>終了後</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>署名済み</translation>
    </message>
    <message>
        <source>recorded afterwards</source>
        <translation>事後入力</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>見送り</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h}時間{m}分</translation>
    </message>
    <message>
        <source>{ml} mL</source>
        <translation>{ml} mL</translation>
    </message>
    <message>
        <source>{mg} mg</source>
        <translation>{mg} mg</translation>
    </message>
    <message>
        <source>vitals in {time}</source>
        <translation>バイタル測定まで{time}</translation>
    </message>
    <message numerus="yes">
        <source>vitals %n min late</source>
        <translation>
            <numerusform>バイタル測定が%n分遅れ</numerusform>
        </translation>
    </message>
    <message>
        <source>vitals due now</source>
        <translation>バイタル測定の時刻です</translation>
    </message>
    <message>
        <source>No. {n}</source>
        <translation>{n}回目</translation>
    </message>
    <message>
        <source>bag empty: finish</source>
        <translation>バッグ終了：点滴を終了してください</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) open</source>
        <translation>
            <numerusform>未署名%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a note (N)</source>
        <translation>メモを追加 (N)</translation>
    </message>
    <message>
        <source>What was done so far</source>
        <translation>これまでの実施内容</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>経過記録</translation>
    </message>
    <message>
        <source>{words} (written {time})</source>
        <translation>{words}（{time}記入）</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>メモを保存しました</translation>
    </message>
    <message>
        <source>Scan a vial, or type its lot</source>
        <translation>バイアルをスキャンするか、製造番号を入力</translation>
    </message>
    <message>
        <source>Scan vial or type lot</source>
        <translation>バイアルをスキャンまたは製造番号を入力</translation>
    </message>
    <message>
        <source>Expiry of the lot</source>
        <translation>この製造番号の使用期限</translation>
    </message>
    <message>
        <source>expiry 03/2028</source>
        <translation>使用期限 03/2028</translation>
    </message>
    <message>
        <source>{n} of {wanted} vials</source>
        <translation>バイアル {n}/{wanted}本</translation>
    </message>
    <message>
        <source>expires {day}</source>
        <translation>使用期限 {day}</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>使用期限なし</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove lot {lot}</source>
        <translation>製造番号{lot}を削除</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>指示者</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新しい指示…</translation>
    </message>
    <message>
        <source>dose by label</source>
        <translation>電子添文による投与量</translation>
    </message>
    <message>
        <source>Ordered dose, in mg/kg or mg</source>
        <translation>指示量（mg/kgまたはmg）</translation>
    </message>
    <message>
        <source>Such as 10 mg/kg, or 250 mg. Empty: the dose of the label.</source>
        <translation>例：10 mg/kg、250 mg。空欄：電子添文の用量。</translation>
    </message>
    <message>
        <source>from today</source>
        <translation>今日から</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>指示の開始日</translation>
    </message>
    <message>
        <source>The day from which the order is in force. Empty: today.</source>
        <translation>指示が有効になる日。空欄：今日。</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>製品名</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>添付文書の版</translation>
    </message>
    <message>
        <source>The label set that this order follows.</source>
        <translation>この指示が準拠する添付文書の版です。</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of days. Type the days between infusions, such as 14.</source>
        <translation>「{typed}」は日数ではありません。点滴の間隔を日数で入力してください（例：14）。</translation>
    </message>
    <message numerus="yes">
        <source>{drug} {dose} every %n day(s) from {day} on, {label}</source>
        <translation>
            <numerusform>{drug} {dose} %n日ごと、{day}から、{label}</numerusform>
        </translation>
    </message>
    <message>
        <source>{line} · ordered by {who}</source>
        <translation>{line} · 指示者 {who}</translation>
    </message>
    <message>
        <source>{line}. This is not the dose of the label; nobody has ordered it yet.</source>
        <translation>{line}。電子添文の用量ではありません。まだ指示がありません。</translation>
    </message>
    <message>
        <source>{line}. This is the dose of the label; nobody has ordered it yet.</source>
        <translation>{line}。電子添文の用量です。まだ指示がありません。</translation>
    </message>
    <message>
        <source>{left} left over</source>
        <translation>残液 {left}</translation>
    </message>
    <message>
        <source>{vials} mg</source>
        <translation>{vials} mg</translation>
    </message>
    <message>
        <source>{rates} mL/h, {n} min</source>
        <translation>{rates} mL/h、{n}分</translation>
    </message>
    <message>
        <source>Before the infusion</source>
        <translation>点滴前</translation>
    </message>
    <message>
        <source>After the infusion</source>
        <translation>点滴後</translation>
    </message>
    <message>
        <source>Infusion taken over</source>
        <translation>点滴を引き継ぎました</translation>
    </message>
    <message>
        <source>{what}, {name}</source>
        <translation>{what}、{name}</translation>
    </message>
    <message>
        <source>dose, route</source>
        <translation>投与量、経路</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Premedication: drug</source>
        <translation>前投薬：薬剤</translation>
    </message>
    <message>
        <source>Premedication: dose and route</source>
        <translation>前投薬：投与量と経路</translation>
    </message>
    <message>
        <source>Premedication: time</source>
        <translation>前投薬：時刻</translation>
    </message>
    <message>
        <source>Premedication given</source>
        <translation>前投薬を投与済み</translation>
    </message>
    <message>
        <source>Premedication saved</source>
        <translation>前投薬を保存しました</translation>
    </message>
    <message>
        <source>Second check by</source>
        <translation>ダブルチェック実施者</translation>
    </message>
    <message>
        <source>Sign check</source>
        <translation>確認に署名</translation>
    </message>
    <message>
        <source>Bag is made</source>
        <translation>調製完了</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>指示量</translation>
    </message>
    <message>
        <source>Vials</source>
        <translation>バイアル</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>投与速度</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Order and bag</source>
        <translation>指示と輸液バッグ</translation>
    </message>
    <message>
        <source>Second check: child, dose, volume, bag label</source>
        <translation>ダブルチェック：患者、投与量、液量、バッグラベル</translation>
    </message>
    <message>
        <source>Recorded as not given</source>
        <translation>見送りとして記録しました</translation>
    </message>
    <message>
        <source>Make the bag again</source>
        <translation>輸液バッグを再調製</translation>
    </message>
    <message numerus="yes">
        <source>Scan or type the lot of each of %n vial(s).</source>
        <translation>
            <numerusform>バイアル%n本それぞれの製造番号をスキャンまたは入力してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Order written</source>
        <translation>指示を保存しました</translation>
    </message>
    <message>
        <source>Bag recorded</source>
        <translation>輸液バッグを記録しました</translation>
    </message>
    <message>
        <source>{advice} Discard by {when}.</source>
        <translation>{advice}調製後使用期限 {when}。</translation>
    </message>
    <message>
        <source>This is correct</source>
        <translation>この内容で正しい</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Rates over time</source>
        <translation>投与速度の推移</translation>
    </message>
    <message>
        <source>Rates in mL/h: {rates}</source>
        <translation>投与速度（mL/h）：{rates}</translation>
    </message>
    <message>
        <source>mL/h</source>
        <translation>mL/h</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>観察</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>現在までなし</translation>
    </message>
    <message>
        <source>Reaction now (X)</source>
        <translation>投与時反応を記録 (X)</translation>
    </message>
    <message>
        <source>Fold up (Esc)</source>
        <translation>たたむ (Esc)</translation>
    </message>
    <message>
        <source>{n} {name}</source>
        <translation>{n} {name}</translation>
    </message>
    <message>
        <source>time, such as 9:50</source>
        <translation>時刻（例：9:50）</translation>
    </message>
    <message>
        <source>One minute earlier</source>
        <translation>1分前へ</translation>
    </message>
    <message>
        <source>One minute later</source>
        <translation>1分後へ</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発現</translation>
    </message>
    <message>
        <source>If any: stop</source>
        <translation>該当時は中止</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>徴候</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>処置</translation>
    </message>
    <message>
        <source>Drugs given</source>
        <translation>投与した薬剤</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>転帰</translation>
    </message>
    <message>
        <source>Reaction saved</source>
        <translation>投与時反応を保存しました</translation>
    </message>
    <message>
        <source>grade {n}</source>
        <translation>グレード{n}</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>グレード未判定</translation>
    </message>
    <message>
        <source>minute {n} · {time}</source>
        <translation>{n}分 · {time}</translation>
    </message>
    <message>
        <source>Next child: scan wristband</source>
        <translation>次の患者：リストバンドをスキャン</translation>
    </message>
    <message>
        <source>Scan the wristband of the next child, or type the number</source>
        <translation>次の患者のリストバンドをスキャンするか、患者IDを入力</translation>
    </message>
    <message>
        <source>own PIN or passphrase</source>
        <translation>本人のPINまたはパスフレーズ</translation>
    </message>
    <message>
        <source>{title}: own PIN or passphrase</source>
        <translation>{title}：本人のPINまたはパスフレーズ</translation>
    </message>
    <message>
        <source>Choose who the second person is.</source>
        <translation>2人目の人を選択してください。</translation>
    </message>
    <message>
        <source>Ill, even without fever or with normal CRP: call</source>
        <translation>発熱がなくCRPが正常でも、体調不良時は連絡</translation>
    </message>
    <message>
        <source>Rash or breathless within 24 h: emergency call</source>
        <translation>24時間以内の皮疹・呼吸困難：救急要請</translation>
    </message>
    <message>
        <source>No live vaccine while on the drug</source>
        <translation>本剤投与中は生ワクチンを接種しない</translation>
    </message>
    <message>
        <source>Blood test before the next infusion, with IL-6</source>
        <translation>次回点滴前にIL-6を含む採血</translation>
    </message>
    <message>
        <source>Save advice</source>
        <translation>説明事項を保存</translation>
    </message>
    <message>
        <source>Sign: I gave the infusion</source>
        <translation>署名：点滴を実施しました</translation>
    </message>
    <message>
        <source>Second signature by</source>
        <translation>2人目の署名者</translation>
    </message>
    <message>
        <source>Sign as the second person</source>
        <translation>2人目として署名</translation>
    </message>
    <message>
        <source>Waste seen by</source>
        <translation>残液廃棄の立会者</translation>
    </message>
    <message>
        <source>Record waste</source>
        <translation>残液廃棄を記録</translation>
    </message>
    <message>
        <source>Infusion sheet…</source>
        <translation>点滴記録票…</translation>
    </message>
    <message>
        <source>Given against ordered</source>
        <translation>実投与量と指示量</translation>
    </message>
    <message>
        <source>Waste of each vial</source>
        <translation>バイアルごとの残液</translation>
    </message>
    <message>
        <source>Next infusion</source>
        <translation>次回点滴</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>観察</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>説明事項</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time}まで</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>調製量</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>液量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}分</translation>
    </message>
    <message>
        <source>paused {n} min</source>
        <translation>中断{n}分</translation>
    </message>
    <message>
        <source>paused {n} s</source>
        <translation>中断{n}秒</translation>
    </message>
    <message>
        <source>Vial</source>
        <translation>バイアル</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>製造番号</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>使用期限</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用量</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>残液</translation>
    </message>
    <message>
        <source>{mg} left over</source>
        <translation>残液 {mg}</translation>
    </message>
    <message>
        <source>{mg} discarded, seen by {who}</source>
        <translation>{mg}廃棄、立会者 {who}</translation>
    </message>
    <message>
        <source>The vials were not recorded.</source>
        <translation>バイアルは記録されていません。</translation>
    </message>
    <message>
        <source>Advice saved</source>
        <translation>説明事項を保存しました</translation>
    </message>
    <message>
        <source>Gave the infusion: not signed</source>
        <translation>点滴の実施：未署名</translation>
    </message>
    <message>
        <source>Checked dose and waste: not signed</source>
        <translation>投与量と残液廃棄の確認：未署名</translation>
    </message>
    <message>
        <source>{name} signed {time}</source>
        <translation>{name}さんが{time}に署名</translation>
    </message>
    <message>
        <source>Start infusion (Ctrl+Return)</source>
        <translation>点滴を開始 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Not today…</source>
        <translation>本日は見送り…</translation>
    </message>
    <message>
        <source>Why is the infusion not given today?</source>
        <translation>本日の点滴を見送る理由</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>見送り</translation>
    </message>
    <message>
        <source>during</source>
        <translation>投与中</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>due</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完全</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Extra now (V)</source>
        <translation>追加測定 (V)</translation>
    </message>
    <message>
        <source>Vital signs that were measured or are due</source>
        <translation>測定済みまたは予定のバイタルサイン</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>バイタルサイン</translation>
    </message>
    <message>
        <source>Measured at</source>
        <translation>測定時刻</translation>
    </message>
    <message>
        <source>{name}, {unit}</source>
        <translation>{name}（{unit}）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>late entry</source>
        <translation>事後入力</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>追加測定</translation>
    </message>
    <message>
        <source>{n} min after</source>
        <translation>終了後{n}分</translation>
    </message>
    <message>
        <source>{name}: type a number.</source>
        <translation>{name}：数値を入力してください。</translation>
    </message>
    <message>
        <source>Vital signs saved</source>
        <translation>バイタルサインを保存しました</translation>
    </message>
    <message>
        <source>{n} % of the bag given</source>
        <translation>バッグの{n} %を投与済み</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>{n}日目</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Nothing is recorded for this child yet</source>
        <translation>この患者の記録はまだありません</translation>
    </message>
    <message>
        <source>Start with the labs from before treatment (Add labs, Ctrl+L) or with the first infusion (Record infusion, Ctrl+I). The chart will appear here.</source>
        <translation>治療前の検査（検査入力、Ctrl+L）または初回点滴（点滴記録、Ctrl+I）から始めてください。グラフはここに表示されます。</translation>
    </message>
    <message>
        <source>{fold} × own</source>
        <translation>本人平常値の{fold}倍</translation>
    </message>
    <message>
        <source>mg/day</source>
        <translation>mg/日</translation>
    </message>
    <message>
        <source>false infection cards per child-year (simulated)</source>
        <translation>感染症の偽アラートカード数/人年（シミュレーション）</translation>
    </message>
    <message>
        <source>infections detected within seven days (simulated)</source>
        <translation>7日以内に検出された感染症（シミュレーション）</translation>
    </message>
    <message>
        <source>no measures</source>
        <translation>測定値なし</translation>
    </message>
    <message>
        <source>height</source>
        <translation>身長</translation>
    </message>
    <message>
        <source>BMI</source>
        <translation>BMI</translation>
    </message>
    <message>
        <source>Height and weight as SDS</source>
        <translation>身長・体重（SDスコア）</translation>
    </message>
    <message>
        <source>prednisone</source>
        <translation>プレドニゾロン換算</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>成長速度</translation>
    </message>
    <message>
        <source>cm/year</source>
        <translation>cm/年</translation>
    </message>
    <message>
        <source>mg/kg/day</source>
        <translation>mg/kg/日</translation>
    </message>
    <message>
        <source>{y} y</source>
        <translation>{y}歳</translation>
    </message>
    <message>
        <source>Neutr.</source>
        <translation>好中球</translation>
    </message>
    <message>
        <source>Temp.</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Methylpred.</source>
        <translation>mPSL</translation>
    </message>
    <message>
        <source>Diphenhydr.</source>
        <translation>ジフェンヒドラミン</translation>
    </message>
    <message>
        <source>Steroid, mg/kg/day</source>
        <translation>ステロイド、mg/kg/日</translation>
    </message>
    <message>
        <source>Steroid and other drugs</source>
        <translation>ステロイド・併用薬</translation>
    </message>
    <message>
        <source>Steroid /kg</source>
        <translation>ステロイド/kg</translation>
    </message>
    <message>
        <source>All glucocorticoids together, as prednisone in mg/kg/day</source>
        <translation>全グルココルチコイドの合計（プレドニゾロン換算、mg/kg/日）</translation>
    </message>
    <message>
        <source>{drug}: daily dose</source>
        <translation>{drug}：1日量</translation>
    </message>
    <message>
        <source>× own level</source>
        <translation>× 本人平常値</translation>
    </message>
    <message>
        <source> · log</source>
        <translation> · 対数</translation>
    </message>
    <message>
        <source>Logarithmic scale: equal distances are equal ratios.</source>
        <translation>対数目盛：等しい距離は等しい比を表します。</translation>
    </message>
    <message>
        <source>Shown in cm, not as SDS: {why}.</source>
        <translation>SDスコアではなくcmで表示：{why}。</translation>
    </message>
    <message>
        <source>SDS: distance from the average height at this age and sex (WHO), in standard deviations.</source>
        <translation>SDスコア：同じ年齢・性別の平均身長（WHO）からの差を標準偏差で表したもの。</translation>
    </message>
    <message>
        <source>SDS (WHO)</source>
        <translation>SDスコア（WHO）</translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation>点滴</translation>
    </message>
    <message>
        <source>exposure, events</source>
        <translation>曝露、イベント</translation>
    </message>
    <message>
        <source>A dose of tocilizumab was given.</source>
        <translation>トシリズマブを投与しました。</translation>
    </message>
    <message>
        <source>A dose of tocilizumab was given. Where marks are close together, they are drawn as bars.</source>
        <translation>トシリズマブを投与しました。印が密集する場合は棒で表示します。</translation>
    </message>
    <message>
        <source>missed infusion</source>
        <translation>点滴未実施</translation>
    </message>
    <message>
        <source>A dose was due and none was given within its time window.</source>
        <translation>予定された点滴が許容期間内に実施されませんでした。</translation>
    </message>
    <message>
        <source>infection or MAS</source>
        <translation>感染症またはMAS</translation>
    </message>
    <message>
        <source>A recorded infection or MAS.</source>
        <translation>記録された感染症またはMAS。</translation>
    </message>
    <message>
        <source>other event</source>
        <translation>その他のイベント</translation>
    </message>
    <message>
        <source>Imaging, surgery, a vaccination, a TB screen, or a note.</source>
        <translation>画像検査、手術、予防接種、結核スクリーニング、またはメモ。</translation>
    </message>
    <message>
        <source>fever</source>
        <translation>発熱</translation>
    </message>
    <message>
        <source>A temperature of {limit} °C or more.</source>
        <translation>{limit} °C以上の体温。</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>IL-6 was unusual for this child and an alert card was raised. Click the mark to open the card.</source>
        <translation>この患者として異常なIL-6値のため、アラートカードが発行されました。印をクリックするとカードを開きます。</translation>
    </message>
    <message>
        <source>IL-6 was slightly unusual for this child. It is only marked here; no answer is needed.</source>
        <translation>この患者としてやや異常なIL-6値です。ここに印を付けるのみで、対応は不要です。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>Others recorded or changed this since you last opened the record.</source>
        <translation>前回この診療記録を開いた後に、他の人が記録または変更したものです。</translation>
    </message>
    <message>
        <source>outside the measuring range</source>
        <translation>測定限界の値</translation>
    </message>
    <message>
        <source>The laboratory reported “less than” or “more than” this value.</source>
        <translation>検査室が「この値未満」または「この値超」と報告しました。</translation>
    </message>
    <message>
        <source>this child&apos;s IL-6 range</source>
        <translation>IL-6の個人内変動範囲</translation>
    </message>
    <message>
        <source>The range of 19 of 20 IL-6 values of this child on well days, as known before each sample.</source>
        <translation>この患者の平常日のIL-6値20回中19回が入る範囲（各検体の採取前の時点）。</translation>
    </message>
    <message>
        <source>expected in the first weeks</source>
        <translation>最初の数週間の予測範囲</translation>
    </message>
    <message>
        <source>The range in which IL-6 is expected in the first twelve weeks, while the drug itself raises it and the disease subsides. Calculated from the values before the first dose.</source>
        <translation>本剤自体がIL-6を上昇させ、疾患が鎮静化する最初の12週間に予測されるIL-6の範囲。初回投与前の値から計算します。</translation>
    </message>
    <message>
        <source>reference interval</source>
        <translation>基準範囲</translation>
    </message>
    <message>
        <source>The reference interval for healthy children of the age on that day.</source>
        <translation>その日の年齢における健常小児の基準範囲。</translation>
    </message>
    <message>
        <source>drug effective</source>
        <translation>薬効持続中</translation>
    </message>
    <message>
        <source>The drug has reached its steady state and the last dose is recent enough to be effective.</source>
        <translation>本剤が定常状態に達し、前回投与の薬効が持続している期間です。</translation>
    </message>
    <message>
        <source>before steady state</source>
        <translation>導入期</translation>
    </message>
    <message>
        <source>The first {days} days and {doses} doses: the drug has not yet reached its steady state.</source>
        <translation>最初の{days}日間かつ{doses}回の投与：本剤が定常状態に達していません。</translation>
    </message>
    <message>
        <source>drug effect uncertain</source>
        <translation>薬効不確か</translation>
    </message>
    <message>
        <source>The last dose was so long ago that the drug may no longer be effective: CRP and fever are informative again.</source>
        <translation>前回投与から長期間経過し、薬効が切れている可能性があります：CRPと発熱が再び参考になります。</translation>
    </message>
    <message>
        <source>alert episode</source>
        <translation>アラートエピソード</translation>
    </message>
    <message>
        <source>From the first to the last sample of one alert, with a few days on either side.</source>
        <translation>1つのアラートの最初の検体から最後の検体まで（前後数日を含む）。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>{analyte}, {curve}: {value} {unit}.</source>
        <translation>{analyte}、{curve}：{value} {unit}。</translation>
    </message>
    <message>
        <source>not taken in this range</source>
        <translation>この期間の投与なし</translation>
    </message>
    <message>
        <source>no values in this range</source>
        <translation>この期間の値なし</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>3 m</source>
        <translation>3か月</translation>
    </message>
    <message>
        <source>6 m</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>From the first record until today</source>
        <translation>最初の記録から本日まで</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>直近%n日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record is shorter than %n day(s)</source>
        <translation>
            <numerusform>記録が%n日より短い</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity over time</source>
        <translation>疾患活動性の推移</translation>
    </message>
    <message>
        <source>No infusion yet.</source>
        <translation>点滴はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n infusion(s), the last on {day}.</source>
        <translation>
            <numerusform>点滴%n回、最終は{day}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>値%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: newest {value} on {day}, {count}.</source>
        <translation>{name}：最新値{value}（{day}）、{count}。</translation>
    </message>
    <message>
        <source>Infusion No. {n} · {when}</source>
        <translation>{n}回目の点滴 · {when}</translation>
    </message>
    <message>
        <source>Reaction: {what}</source>
        <translation>投与時反応：{what}</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>途中で中止</translation>
    </message>
    <message>
        <source>{dose}, weight not recorded</source>
        <translation>{dose}、体重未記録</translation>
    </message>
    <message>
        <source>{dose} ({per_kg} mg/kg for {weight} kg)</source>
        <translation>{dose}（{per_kg} mg/kg、{weight} kg）</translation>
    </message>
    <message>
        <source>Infusion due {day}</source>
        <translation>点滴予定日 {day}</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>状態：{state}</translation>
    </message>
    <message>
        <source>Click to open the card</source>
        <translation>クリックしてカードを開く</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正済み</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>中間報告</translation>
    </message>
    <message>
        <source>Glucocorticoid in mg/kg/day not known: no dose or no weight</source>
        <translation>グルココルチコイドのmg/kg/日は不明：投与量または体重なし</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day as prednisone since {day}</source>
        <translation>{day}からプレドニゾロン換算{dose} mg/kg/日</translation>
    </message>
    <message>
        <source>, {sds} SDS (WHO)</source>
        <translation>、SDスコア{sds}（WHO）</translation>
    </message>
    <message>
        <source> · day {n}</source>
        <translation> · {n}日目</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>a date; the month is its short name</comment>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a date without its year; the month is its short name</comment>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>a date without its year; all names are in full</comment>
        <translation>{month}{day}日（{weekday}）</translation>
    </message>
    <message>
        <source>{day} {year}</source>
        <comment>a date; the day is its weekday, number and month</comment>
        <translation>{year}年{day}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>a month; its name is the short one</comment>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{d} d {h} h</source>
        <translation>{d}日{h}時間</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m}分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n週</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%nか月</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} · born {day}</source>
        <translation>{who} · {day}生</translation>
    </message>
    <message>
        <source>Infusion of {when}: {dose} mg</source>
        <translation>{when}の点滴：{dose} mg</translation>
    </message>
    <message>
        <source>{drug} from {day}, {dose} mg/day</source>
        <translation>{drug}、{day}から、{dose} mg/日</translation>
    </message>
    <message>
        <source>Taper plan of {drug} from {day}</source>
        <translation>{drug}の漸減計画、{day}から</translation>
    </message>
    <message>
        <source>{kind} of {day}</source>
        <translation>{day}の{kind}</translation>
    </message>
    <message>
        <source>Labs of {when}: {names}</source>
        <translation>{when}の検査：{names}</translation>
    </message>
    <message>
        <source>About these alerts</source>
        <translation>アラートについて</translation>
    </message>
    <message>
        <source>Acknowledge the alert</source>
        <translation>アラートを確認済みにする</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>optional, in your own words</source>
        <translation>任意（自由記載）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Repeat on</source>
        <translation>再検日</translation>
    </message>
    <message>
        <source>Outcome of this alert</source>
        <translation>このアラートの転帰</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>転帰を記録</translation>
    </message>
    <message>
        <source>e.g. lung, skin, urinary tract</source>
        <translation>例：肺、皮膚、尿路</translation>
    </message>
    <message>
        <source>if known</source>
        <translation>判明している場合</translation>
    </message>
    <message>
        <source>Samples taken during a recorded illness are not used for the child&apos;s own range; samples from well days are.</source>
        <translation>罹患の記録がある期間の検体は個人内変動範囲に用いず、平常日の検体を用います。</translation>
    </message>
    <message>
        <source>Snooze for this child</source>
        <translation>この患者で後で再通知</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>後で再通知</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>再通知日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cards from this rule then wait in the work list. Urgent cards still interrupt.</source>
        <translation>このルールのカードは作業一覧で待機します。至急のカードは引き続き通知します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export the calendar</source>
        <translation>カレンダーを出力</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>The planned infusions from {first} to {last} are saved as a calendar file (.ics) that other calendars can open. Each is an entry of a whole day without the child&apos;s name.</source>
        <translation>{first}から{last}までの点滴予定を、他のカレンダーで開けるカレンダーファイル（.ics）として保存します。各予定は患者の氏名を含まない終日の予定です。</translation>
    </message>
    <message>
        <source>Write name and hospital number of each child into the file</source>
        <translation>各患者の氏名と患者IDをファイルに含める</translation>
    </message>
    <message>
        <source>A file with names can be read by every program and person that receives it.</source>
        <translation>氏名を含むファイルは、受け取ったすべてのプログラムと人が読むことができます。</translation>
    </message>
    <message>
        <source>Past week. 0 without difficulty, 1 with some, 2 with much, 3 unable. Empty: not answered.</source>
        <translation>過去1週間。0：難なくできる、1：少し難しい、2：かなり難しい、3：できない。空欄：未回答。</translation>
    </message>
    <message>
        <source>The text of the items is licensed; the numbers are those of the questionnaire.</source>
        <translation>項目の文章にはライセンスが必要です。番号は質問票のものです。</translation>
    </message>
    <message>
        <source>Items of the C-HAQ</source>
        <translation>C-HAQの項目</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>aids or help</source>
        <translation>補助具または介助</translation>
    </message>
    <message>
        <source>{domain}: aids or help</source>
        <translation>{domain}：補助具または介助</translation>
    </message>
    <message>
        <source>item {n}</source>
        <translation>項目{n}</translation>
    </message>
    <message>
        <source>{domain}: {item}</source>
        <translation>{domain}：{item}</translation>
    </message>
    <message>
        <source>{n} of 8 domains answered; the index needs {least}</source>
        <translation>8領域中{n}領域に回答。指数の計算には{least}領域必要です</translation>
    </message>
    <message>
        <source>Index {index} (mean of {n} domains; divided by eight {other})</source>
        <translation>指数{index}（{n}領域の平均、8で割ると{other}）</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ドイツ語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>such as Children&apos;s day ward, University Hospital</source>
        <translation>例：大学病院小児日帰り病棟</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>So it will look</source>
        <translation>表示例</translation>
    </message>
    <message>
        <source>family name first</source>
        <translation>姓が先</translation>
    </message>
    <message>
        <source>given name first</source>
        <translation>名が先</translation>
    </message>
    <message>
        <source>Proposed for this country: {label}. The next page asks.</source>
        <translation>この国での候補：{label}。次の画面で選択します。</translation>
    </message>
    <message>
        <source>as this computer says</source>
        <translation>このコンピュータの言語設定</translation>
    </message>
    <message>
        <source>Code of the child, the same in every export of this record</source>
        <translation>患者のコード（この診療記録のどの出力でも同じ）</translation>
    </message>
    <message>
        <source>When, on the clock of the place, with the date moved</source>
        <translation>日時（現地時刻、日付はシフト後）</translation>
    </message>
    <message>
        <source>Day of treatment: 0 is the day of the first infusion</source>
        <translation>治療日：0は初回点滴日</translation>
    </message>
    <message>
        <source>Days since the start of the infusion before</source>
        <translation>直前の点滴開始からの日数</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>1 if the infusion was stopped before its end</source>
        <translation>点滴を途中で中止した場合は1</translation>
    </message>
    <message>
        <source>Age at the first infusion</source>
        <translation>初回点滴時の年齢</translation>
    </message>
    <message>
        <source>Day of the first infusion, moved</source>
        <translation>初回点滴日（シフト後）</translation>
    </message>
    <message>
        <source>Number of infusions</source>
        <translation>点滴回数</translation>
    </message>
    <message>
        <source>Day of the last infusion, moved</source>
        <translation>最終点滴日（シフト後）</translation>
    </message>
    <message>
        <source>Planned days between infusions</source>
        <translation>予定の投与間隔（日）</translation>
    </message>
    <message>
        <source>Hospital number</source>
        <translation>患者ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>測定項目</translation>
    </message>
    <message>
        <source>LOINC code of what was measured</source>
        <translation>測定項目のLOINCコード</translation>
    </message>
    <message>
        <source>Empty, or below or above the limit of the assay</source>
        <translation>空欄、または測定限界未満・超過</translation>
    </message>
    <message>
        <source>Value in the unit of its row</source>
        <translation>行の単位による値</translation>
    </message>
    <message>
        <source>Unit of the value (UCUM)</source>
        <translation>値の単位（UCUM）</translation>
    </message>
    <message>
        <source>Value as the laboratory reported it</source>
        <translation>検査室の報告値</translation>
    </message>
    <message>
        <source>Unit of the value as reported (UCUM)</source>
        <translation>報告値の単位（UCUM）</translation>
    </message>
    <message>
        <source>Age when it was measured</source>
        <translation>測定時の年齢</translation>
    </message>
    <message>
        <source>Number of the infusion, from 1</source>
        <translation>点滴の番号（1から）</translation>
    </message>
    <message>
        <source>Dose of tocilizumab given</source>
        <translation>トシリズマブの実投与量</translation>
    </message>
    <message>
        <source>Dose for each kg of weight</source>
        <translation>体重1 kgあたりの投与量</translation>
    </message>
    <message>
        <source>Length of the infusion</source>
        <translation>点滴の所要時間</translation>
    </message>
    <message>
        <source>1 if a reaction is recorded</source>
        <translation>投与時反応の記録がある場合は1</translation>
    </message>
    <message>
        <source>From which day on, moved</source>
        <translation>開始日（シフト後）</translation>
    </message>
    <message>
        <source>Substance; “not listed” if it is not in the program&apos;s list</source>
        <translation>薬剤名。プログラムの一覧にない場合は“not listed”</translation>
    </message>
    <message>
        <source>Mean dose of a day; 0 if it is stopped, empty if not known</source>
        <translation>1日平均用量。中止の場合は0、不明の場合は空欄</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事象の内容</translation>
    </message>
    <message>
        <source>Last day, moved</source>
        <translation>最終日（シフト後）</translation>
    </message>
    <message>
        <source>Details that were chosen or are numbers, as name=value</source>
        <translation>選択項目または数値の詳細（name=value形式）</translation>
    </message>
    <message>
        <source>Number of joints that were examined</source>
        <translation>評価した関節数</translation>
    </message>
    <message>
        <source>Number of active joints</source>
        <translation>活動性関節数</translation>
    </message>
    <message>
        <source>Number of joints with limited motion</source>
        <translation>可動域制限のある関節数</translation>
    </message>
    <message>
        <source>1 if present, 0 if not: {what}</source>
        <translation>ありは1、なしは0：{what}</translation>
    </message>
    <message>
        <source>Level of the alert on IL-6</source>
        <translation>IL-6アラートのレベル</translation>
    </message>
    <message>
        <source>What the alert suggests</source>
        <translation>アラートが示唆する内容</translation>
    </message>
    <message>
        <source>Outcome that a physician recorded</source>
        <translation>医師が記録した転帰</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>for example 12 Mar 2019</source>
        <translation>例：2019/3/12</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Dosing label</source>
        <translation>準拠する電子添文</translation>
    </message>
    <message>
        <source>Asked: no known allergies</source>
        <translation>確認済み：既知のアレルギーなし</translation>
    </message>
    <message>
        <source>born {day}: {age} old</source>
        <translation>{day}生：{age}</translation>
    </message>
    <message>
        <source>Register a child</source>
        <translation>患者を登録</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>{name}さんの患者情報</translation>
    </message>
    <message>
        <source>{n} mg/kg</source>
        <translation>{n} mg/kg</translation>
    </message>
    <message>
        <source>{low} mg/kg; {high} mg/kg from {kg} kg</source>
        <translation>{low} mg/kg、{kg} kg以上は{high} mg/kg</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>reason, kept in the journal</source>
        <translation>理由（操作履歴に残ります）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>出力…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込み…</translation>
    </message>
    <message>
        <source>What went wrong…</source>
        <translation>発生した問題…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>ユーザー…</translation>
    </message>
    <message>
        <source>Several computers…</source>
        <translation>複数のコンピュータ…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップを復元…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>今すぐ書き出し</translation>
    </message>
    <message>
        <source>Export the saved settings</source>
        <translation>保存済みの設定を出力</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file}を保存しました</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定を取り込み</translation>
    </message>
    <message>
        <source>{file} changes nothing: all its values are in use.</source>
        <translation>{file}による変更はありません：すべての値が適用済みです。</translation>
    </message>
    <message>
        <source>{file} was imported.</source>
        <translation>{file}を取り込みました。</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>設定の変更</translation>
    </message>
    <message>
        <source>{file} changes these settings. All others stay as they are.</source>
        <translation>{file}は次の設定を変更します。その他の設定は変わりません。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Correct {what}</source>
        <translation>{what}を訂正</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>for example: read from the wrong line</source>
        <translation>例：別の行を読み取った</translation>
    </message>
    <message>
        <source>The recorded value is {value} {unit}. It will stay in the history.</source>
        <translation>記録された値は{value} {unit}です。変更履歴に残ります。</translation>
    </message>
    <message>
        <source>Correct the specimen details</source>
        <translation>検体の情報を訂正</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>採血日時</translation>
    </message>
    <message>
        <source>Before or after the infusion</source>
        <translation>点滴前後の別</translation>
    </message>
    <message>
        <source>Laboratory and assay</source>
        <translation>検査室と測定法</translation>
    </message>
    <message>
        <source>The previous entry will stay in the history.</source>
        <translation>以前の入力は変更履歴に残ります。</translation>
    </message>
    <message>
        <source>Correct the infusion of {when}</source>
        <translation>{when}の点滴を訂正</translation>
    </message>
    <message>
        <source>Dose, mg</source>
        <translation>投与量（mg）</translation>
    </message>
    <message>
        <source>Lot numbers</source>
        <translation>製造番号</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>誤入力（無効）</translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>誤入力（無効）にする</translation>
    </message>
    <message>
        <source>for example: belongs to another child</source>
        <translation>例：別の患者のもの</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>More kinds</source>
        <translation>その他の種類</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新規イベント</translation>
    </message>
    <message>
        <source>Save {kind}</source>
        <translation>{kind}を保存</translation>
    </message>
    <message>
        <source>kept as a draft, not saved</source>
        <translation>下書きとして保持（未保存）</translation>
    </message>
    <message>
        <source>{kind} saved</source>
        <translation>{kind}を保存しました</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>for example 25 Nov 2026</source>
        <translation>例：2026/11/25</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>still going on, or one day</source>
        <translation>継続中、または1日のみ</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>自由記載</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>if it is known, for example 14:30</source>
        <translation>分かる場合。例：14:30</translation>
    </message>
    <message>
        <source>choose or type</source>
        <translation>選択または入力</translation>
    </message>
    <message>
        <source>what was seen, and what was done</source>
        <translation>所見と実施内容</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>治療目標を設定</translation>
    </message>
    <message>
        <source>Correct the target</source>
        <translation>治療目標を訂正</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>治療目標</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>達成期日</translation>
    </message>
    <message>
        <source>for example: agreed with the family</source>
        <translation>例：家族と合意済み</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>I gave this infusion and sign it; the second person signs too</source>
        <translation>私がこの点滴を実施し署名します。2人目も署名します</translation>
    </message>
    <message>
        <source>Infusion {n} for {name}</source>
        <translation>{name}さんの{n}回目の点滴</translation>
    </message>
    <message>
        <source>The program only asks questions. It does not change any order.</source>
        <translation>プログラムは確認を求めるのみで、指示を変更しません。</translation>
    </message>
    <message>
        <source>Dose according to the label</source>
        <translation>電子添文による投与量</translation>
    </message>
    <message>
        <source>Before this infusion</source>
        <translation>今回の点滴前</translation>
    </message>
    <message>
        <source>Dose and findings</source>
        <translation>投与量と所見</translation>
    </message>
    <message>
        <source>The marked entries are correct</source>
        <translation>印の付いた入力は正しい</translation>
    </message>
    <message>
        <source>Save infusion  Ctrl S</source>
        <translation>点滴を保存  Ctrl S</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Close and keep as draft</source>
        <translation>閉じて下書きとして保持</translation>
    </message>
    <message>
        <source>Infusion for {name}</source>
        <translation>{name}さんの点滴</translation>
    </message>
    <message>
        <source>Enter the start time, for example 9:30.</source>
        <translation>開始時刻を入力してください（例：9:30）。</translation>
    </message>
    <message>
        <source>last {weight}, {day}</source>
        <translation>前回{weight}、{day}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>time, for example 9:30</source>
        <translation>時刻（例：9:30）</translation>
    </message>
    <message>
        <source>time, if known</source>
        <translation>時刻（判明している場合）</translation>
    </message>
    <message>
        <source>Weight today, kg</source>
        <translation>本日の体重（kg）</translation>
    </message>
    <message>
        <source>Dose given, mg</source>
        <translation>実投与量（mg）</translation>
    </message>
    <message>
        <source>scan or type; separate several with commas</source>
        <translation>スキャンまたは入力（複数はコンマで区切る）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>PIN or passphrase of that person</source>
        <translation>その人のPINまたはパスフレーズ</translation>
    </message>
    <message>
        <source>Enter the weight to see the dose ({label}).</source>
        <translation>体重を入力すると投与量が表示されます（{label}）。</translation>
    </message>
    <message>
        <source>{n} mg left over</source>
        <translation>残液{n} mg</translation>
    </message>
    <message>
        <source>according to local rules</source>
        <translation>院内規則による</translation>
    </message>
    <message>
        <source>Volume of drug</source>
        <translation>薬液量</translation>
    </message>
    <message>
        <source>0.9 % NaCl bag</source>
        <translation>生理食塩液バッグ</translation>
    </message>
    <message>
        <source>Rate over 60 min</source>
        <translation>60分間の投与速度</translation>
    </message>
    <message>
        <source>Fortnight</source>
        <translation>2週ごと</translation>
    </message>
    <message>
        <source>Rule of the alert</source>
        <translation>アラートのルール</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>コンピュータ名</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>オペレーティングシステム</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>{part}</source>
        <translation>{part}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル数</translation>
    </message>
    <message>
        <source>SHA-256 over all files</source>
        <translation>全ファイルのSHA-256</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>長期</translation>
    </message>
    <message>
        <source>The marked values are correct</source>
        <translation>印の付いた値は正しい</translation>
    </message>
    <message>
        <source>Enter: next · F2: unit · empty: not measured</source>
        <translation>Enter：次へ · F2：単位 · 空欄：未測定</translation>
    </message>
    <message>
        <source>Timeline after saving</source>
        <translation>保存後のタイムライン</translation>
    </message>
    <message numerus="yes">
        <source>Save %n result(s)  Ctrl S</source>
        <translation>
            <numerusform>結果%n件を保存  Ctrl S</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving will raise an alert: {what}.</source>
        <translation>保存するとアラートが発生します：{what}。</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>結果%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{results} for {name}</source>
        <translation>{name}さんの{results}</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>検査結果</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>前回</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>基準範囲</translation>
    </message>
    <message>
        <source>F2 changes the unit</source>
        <translation>F2で単位を変更</translation>
    </message>
    <message>
        <source>Laboratory and method</source>
        <translation>検査室と測定法</translation>
    </message>
    <message>
        <source>Labs for {name}</source>
        <translation>{name}さんの検査</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>検査セット</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>検査セット</translation>
    </message>
    <message>
        <source>{range} own</source>
        <comment>a child&apos;s own range</comment>
        <translation>本人 {range}</translation>
    </message>
    <message>
        <source>Course letter</source>
        <translation>診療情報提供書</translation>
    </message>
    <message>
        <source>Print and record…</source>
        <translation>印刷して記録…</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>再印刷…</translation>
    </message>
    <message>
        <source>Correct with a new letter</source>
        <translation>新しい文書で訂正</translation>
    </message>
    <message>
        <source>Entered in error…</source>
        <translation>誤入力（無効）…</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>文案を再作成</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>新規文書</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}、{who}</translation>
    </message>
    <message>
        <source>{letter} (corrected)</source>
        <translation>{letter}（訂正済み）</translation>
    </message>
    <message>
        <source>This letter is recorded and stays as it is.</source>
        <translation>この文書は記録済みのため変更できません。</translation>
    </message>
    <message>
        <source>Only a physician or a ward lead writes letters. Earlier ones can be read.</source>
        <translation>文書を作成できるのは医師と管理者のみです。以前の文書は閲覧できます。</translation>
    </message>
    <message>
        <source>This letter corrects an earlier one, which stays in the record.</source>
        <translation>この文書は以前の文書を訂正するものです。以前の文書は診療記録に残ります。</translation>
    </message>
    <message>
        <source>The text was proposed from the record. Check it: what you print is yours.</source>
        <translation>診療記録から作成した文案です。内容を確認してください。印刷した内容は作成者の責任となります。</translation>
    </message>
    <message>
        <source>Letter of {when}</source>
        <translation>{when}の文書</translation>
    </message>
    <message>
        <source>Add measures</source>
        <translation>測定値を追加</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>測定日</translation>
    </message>
    <message>
        <source>An empty box was not measured.</source>
        <translation>空欄は未測定を意味します。</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>前回値なし</translation>
    </message>
    <message>
        <source>last {value} on {day}</source>
        <translation>前回{value}、{day}</translation>
    </message>
    <message>
        <source>Heights of the parents</source>
        <translation>両親の身長</translation>
    </message>
    <message>
        <source>Mother, cm</source>
        <translation>母（cm）</translation>
    </message>
    <message>
        <source>Father, cm</source>
        <translation>父（cm）</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>問診</translation>
    </message>
    <message>
        <source>Measured here, not only reported</source>
        <translation>当院で実測（申告値ではない）</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>投与量</translation>
    </message>
    <message>
        <source>at a time, or 5/2.5</source>
        <translation>1回量、または5/2.5</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>服用</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>投与経路</translation>
    </message>
    <message>
        <source>such as flare, plan, nausea</source>
        <translation>例：再燃、計画どおり、悪心</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>{drug} recorded</source>
        <translation>{drug}を記録しました</translation>
    </message>
    <message>
        <source>Correct a dose</source>
        <translation>投与量を訂正</translation>
    </message>
    <message>
        <source>Correct a taper plan</source>
        <translation>漸減計画の訂正</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>for example: typing error</source>
        <translation>例：入力誤り</translation>
    </message>
    <message>
        <source>Move to another child</source>
        <translation>別の患者へ移動</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>移動先の患者</translation>
    </message>
    <message>
        <source>for example: entered in the wrong record</source>
        <translation>例：別の患者の診療記録に入力した</translation>
    </message>
    <message>
        <source>It will be marked as entered in error here and recorded for the other child.</source>
        <translation>ここでは誤入力（無効）となり、移動先の患者に記録されます。</translation>
    </message>
    <message>
        <source>Make a review copy</source>
        <translation>閲覧用コピーの作成</translation>
    </message>
    <message>
        <source>Save the copy…</source>
        <translation>コピーを保存…</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>氏名または患者ID</translation>
    </message>
    <message>
        <source>Find a child</source>
        <translation>患者を検索</translation>
    </message>
    <message>
        <source>Each reader with the passphrase of the log-in</source>
        <translation>各閲覧者（ログイン用パスフレーズで開く）</translation>
    </message>
    <message>
        <source>The holder of a key (age1…)</source>
        <translation>鍵（age1…）を持つ人</translation>
    </message>
    <message>
        <source>Made on the reader’s computer: “Open a review copy”, “Make a key…”</source>
        <translation>閲覧者のコンピュータで作成：「閲覧用コピーを開く」の「鍵を作成…」</translation>
    </message>
    <message>
        <source>Whoever knows a passphrase</source>
        <translation>パスフレーズを知っている人</translation>
    </message>
    <message>
        <source>Tell it by another way than the file</source>
        <translation>ファイルとは別の方法で伝えてください</translation>
    </message>
    <message>
        <source>Propose one</source>
        <translation>候補を作成</translation>
    </message>
    <message numerus="yes">
        <source>Last %n month(s)</source>
        <translation>
            <numerusform>直近%nか月</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes only: no names, numbers or birth dates</source>
        <translation>コードのみ：氏名、患者ID、生年月日なし</translation>
    </message>
    <message>
        <source>Each child has a code, and its age to the month. Letters stay here. Names, numbers and birth dates are replaced in all texts. A text may still say in other words who it is.</source>
        <translation>各患者はコードと月単位の年齢で示されます。文書は含まれません。すべての文章で氏名、患者ID、生年月日が置き換えられます。ただし、他の記載から患者が特定される可能性は残ります。</translation>
    </message>
    <message>
        <source>Key of the reader</source>
        <translation>閲覧者の鍵</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>コピーのパスフレーズ</translation>
    </message>
    <message>
        <source>Who reads and answers</source>
        <translation>閲覧・回答する人</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>開ける人</translation>
    </message>
    <message>
        <source>Ask for a newer one after</source>
        <translation>新しいコピーの依頼を促す時期</translation>
    </message>
    <message>
        <source>{children} · {entries}</source>
        <translation>{children} · {entries}</translation>
    </message>
    <message>
        <source>Name and birth date go with it.</source>
        <translation>氏名と生年月日が含まれます。</translation>
    </message>
    <message>
        <source>Name, number and birth date stay here.</source>
        <translation>氏名、患者ID、生年月日は含まれません。</translation>
    </message>
    <message>
        <source>One encrypted file that is read, answered and sent back, with the whole course.</source>
        <translation>閲覧し、回答を加えて返送する、暗号化された1つのファイルです。全経過を含みます。</translation>
    </message>
    <message>
        <source>One encrypted file that is read, answered and sent back, with all infusions and drugs, and with results, events and visits from {day} on.</source>
        <translation>閲覧し、回答を加えて返送する、暗号化された1つのファイルです。すべての点滴と薬剤、および{day}以降の検査結果、イベント、受診を含みます。</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>{code} is {child}</source>
        <translation>{code}：{child}</translation>
    </message>
    <message>
        <source>Review copy saved</source>
        <translation>閲覧用コピーを保存しました</translation>
    </message>
    <message>
        <source>Fingerprint of this installation. Whoever opens a copy from here for the first time on a computer compares it. A copy cannot be taken back; from {day} it asks for a newer one.</source>
        <translation>このインストールのフィンガープリントです。ここからのコピーをあるコンピュータで初めて開く人が照合します。渡したコピーは取り消せません。{day}以降は、新しいコピーの依頼を促す表示が出ます。</translation>
    </message>
    <message>
        <source>{children} · {size} MB</source>
        <translation>{children} · {size} MB</translation>
    </message>
    <message>
        <source>Type a name or number, then choose the child.</source>
        <translation>氏名または患者IDを入力し、患者を選択してください。</translation>
    </message>
    <message>
        <source>Continue with this record as it is?</source>
        <translation>この診療記録を現状のまま使用しますか？</translation>
    </message>
    <message>
        <source>Continue with this record</source>
        <translation>この診療記録を使用</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>自由記載</translation>
    </message>
    <message>
        <source>If you continue, new entries can be saved in this record again. Anything that was saved later and is not in this record stays missing. If a newer backup contains it, cancel and restore that backup instead: Settings, then “Restore a backup”. Who continued, when and why is recorded.</source>
        <translation>続行すると、この診療記録に再び新しい入力を保存できます。後に保存されてこの診療記録にないものは、失われたままとなります。新しいバックアップに含まれている場合は、取消を選び、代わりにそのバックアップを復元してください：設定の「バックアップを復元」。続行した人、日時、理由は記録されます。</translation>
    </message>
    <message>
        <source>Panels of the timeline</source>
        <translation>タイムラインのパネル</translation>
    </message>
    <message>
        <source>Panels, from top to bottom</source>
        <translation>パネル（上から順）</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Taller</source>
        <translation>高く</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>低く</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>初期状態に戻す</translation>
    </message>
    <message>
        <source>The height can also be dragged at the lower edge of a panel.</source>
        <translation>パネルの下端をドラッグして高さを変えることもできます。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>ユーザーを追加…</translation>
    </message>
    <message>
        <source>Everyone who can log in can read the whole record. The role determines what they may enter.</source>
        <translation>ログインできる人は診療記録全体を読むことができます。入力できる内容は権限によって決まります。</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>新しいパスフレーズ…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（本人）</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>{name}さんの権限</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>ユーザーを追加</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>{name}さんの新しいパスフレーズ</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name}さんを削除しますか？</translation>
    </message>
    <message>
        <source>{name} will no longer be able to log in. The whole record is encrypted again with a new key, because the old key may have been copied. Entries by {name} stay in the record.</source>
        <translation>{name}さんはログインできなくなります。古い鍵がコピーされている可能性があるため、診療記録全体を新しい鍵で暗号化し直します。{name}さんの入力内容は診療記録に残ります。</translation>
    </message>
    <message>
        <source>Move an infusion to another day</source>
        <translation>点滴を別の日に変更</translation>
    </message>
    <message>
        <source>Change the interval</source>
        <translation>投与間隔を変更</translation>
    </message>
    <message>
        <source>End the course, or let it rest</source>
        <translation>投与コースを終了または休止</translation>
    </message>
    <message>
        <source>Resume the course</source>
        <translation>投与コースを再開</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>計画を変更</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>変更する内容</translation>
    </message>
    <message>
        <source>Infusion due</source>
        <translation>点滴予定日</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>変更後の日</translation>
    </message>
    <message>
        <source>for example: holiday, school, family</source>
        <translation>例：休暇、学校、家庭の事情</translation>
    </message>
    <message>
        <source>Days between infusions</source>
        <translation>投与間隔（日）</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最終日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{n} of {all} infusions</source>
        <translation>点滴 {n}/{all}件</translation>
    </message>
    <message>
        <source>{label}: every {usual} days.</source>
        <translation>{label}：{usual}日ごと。</translation>
    </message>
    <message>
        <source>{label}: every {usual} days, or as few as {shortest}.</source>
        <translation>{label}：{usual}日ごと、最短{shortest}日。</translation>
    </message>
    <message>
        <source>The child leaves Today and the calendar. Its record, its alerts and new results stay, and the course can be resumed.</source>
        <translation>患者は「本日」とカレンダーに表示されなくなります。診療記録、アラート、新しい結果は残り、投与コースは再開できます。</translation>
    </message>
    <message>
        <source>course ended {day} · {why}</source>
        <translation>{day}に投与コース終了 · {why}</translation>
    </message>
    <message>
        <source>{due}, moved to {planned}</source>
        <translation>{due}、{planned}に変更</translation>
    </message>
    <message>
        <source>Find a lot</source>
        <translation>製造番号を検索</translation>
    </message>
    <message>
        <source>Type the lot, or scan the bar code of a vial</source>
        <translation>製造番号を入力するか、バイアルのバーコードをスキャン</translation>
    </message>
    <message>
        <source>Lot or bar code</source>
        <translation>製造番号またはバーコード</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Children and dates with this lot</source>
        <translation>この製造番号の患者と日付</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSVとして保存…</translation>
    </message>
    <message>
        <source>The files identify the children and are not encrypted. Whoever receives them can read them.</source>
        <translation>ファイルは患者を特定できる内容で、暗号化されていません。受け取った人はだれでも読めます。</translation>
    </message>
    <message>
        <source>The children are coded and their dates are moved. The secret stays in the record.</source>
        <translation>患者はコード化し、日付はずらしています。秘密鍵は診療記録に残ります。</translation>
    </message>
    <message numerus="yes">
        <source>%n dose(s) of other drugs</source>
        <translation>
            <numerusform>他の薬剤の投与%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>病態%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>受診%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>アラート%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>ファイル%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (child|children)</source>
        <translation>
            <numerusform>患者%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <source>Lot {lot}: {children}, {infusions}</source>
        <translation>製造番号{lot}：{children}、{infusions}</translation>
    </message>
    <message numerus="yes">
        <source>%n infusion(s)</source>
        <translation>
            <numerusform>点滴%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>患者ID</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>{unit}, from {lowest} to {highest}</source>
        <translation>{unit}、{lowest}～{highest}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダを選択</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>A day, such as 25 Nov 2026. It may not lie in the future unless something is planned.</source>
        <translation>日付（例：2026/11/25）。予定を除き、未来の日付は入力できません。</translation>
    </message>
    <message>
        <source>A time of day, such as 9:30. A time in the future is refused.</source>
        <translation>時刻（例：9:30）。未来の時刻は受け付けません。</translation>
    </message>
    <message>
        <source>Why, in your own words, at most {most} characters. It is kept in the journal.</source>
        <translation>理由（自由記載、{most}文字以内）。操作履歴に残ります。</translation>
    </message>
    <message>
        <source>Optional, in your own words, at most {most} characters.</source>
        <translation>任意（自由記載、{most}文字以内）。</translation>
    </message>
    <message>
        <source>Your passphrase. It is never stored and never shown.</source>
        <translation>本人のパスフレーズ。保存も表示もされません。</translation>
    </message>
    <message>
        <source>A name, at most {most} characters.</source>
        <translation>氏名、{most}文字以内。</translation>
    </message>
    <message>
        <source>At least {least} characters. Several unrelated words are hard to guess; a passphrase that is easy to guess is refused.</source>
        <translation>{least}文字以上。互いに無関係な語を複数並べると推測されにくくなります。推測されやすいパスフレーズは受け付けません。</translation>
    </message>
    <message>
        <source>The same passphrase once more, so that a slip is noticed.</source>
        <translation>入力ミスに気付けるよう、同じパスフレーズをもう一度入力します。</translation>
    </message>
    <message>
        <source>The passphrase of the key, if it is not the one above.</source>
        <translation>鍵のパスフレーズ（上のパスフレーズと異なる場合）。</translation>
    </message>
    <message>
        <source>{low} to {high} digits, valid on this computer until the end of the day, kept in memory only.</source>
        <translation>{low}～{high}桁の数字。このコンピュータで当日中のみ有効で、メモリ上にのみ保持されます。</translation>
    </message>
    <message>
        <source>What this person may enter. Everybody who can log in can read everything.</source>
        <translation>このユーザーが入力できる内容です。ログインできる人は全員、すべてを閲覧できます。</translation>
    </message>
    <message>
        <source>The person who makes the second check; never the one who is logged in.</source>
        <translation>ダブルチェックを行う人。ログイン中の本人は選べません。</translation>
    </message>
    <message>
        <source>Typed by the second person: the own PIN of today, or the own passphrase.</source>
        <translation>2人目の人が、本人の本日のPINまたはパスフレーズを入力します。</translation>
    </message>
    <message>
        <source>The hospital number, as on the wristband. It belongs to one child.</source>
        <translation>リストバンドに記載の患者ID。1人の患者に固有です。</translation>
    </message>
    <message>
        <source>It chooses the growth reference and reference intervals.</source>
        <translation>成長の基準データと検査の基準範囲の選択に用います。</translation>
    </message>
    <message>
        <source>Empty: nobody has asked yet. “Asked: no known allergies” is an answer.</source>
        <translation>空欄：まだ確認していません。「確認済み：既知のアレルギーなし」も回答の1つです。</translation>
    </message>
    <message>
        <source>The label by which the dose is computed and its limits are quoted.</source>
        <translation>投与量の計算と限界値の引用に用いる電子添文です。</translation>
    </message>
    <message>
        <source>The child that the record belongs to: a name or a number.</source>
        <translation>記録の対象となる患者：氏名または患者ID。</translation>
    </message>
    <message>
        <source>The day from which nothing of the drug is taken any more.</source>
        <translation>この薬剤をまったく使用しなくなる最初の日。</translation>
    </message>
    <message>
        <source>The last day. Empty: still going on, or one day only.</source>
        <translation>最終日。空欄：継続中、または1日のみ。</translation>
    </message>
    <message>
        <source>A time of day, if it is known. At most {hours} hours after the start.</source>
        <translation>わかる場合は時刻を入力します。開始から{hours}時間以内です。</translation>
    </message>
    <message>
        <source>When the sample was drawn, not when the result came.</source>
        <translation>採血した日時。結果が届いた日時ではありません。</translation>
    </message>
    <message>
        <source>Whether the sample was drawn before or after the infusion of that day.</source>
        <translation>その日の点滴の前後どちらで採血したか。</translation>
    </message>
    <message>
        <source>What was seen and done, at most {most} characters.</source>
        <translation>所見と対応、{most}文字以内。</translation>
    </message>
    <message>
        <source>The lot of each vial: scan it, or type it; several are separated by commas.</source>
        <translation>各バイアルの製造番号：スキャンまたは入力します。複数の場合はカンマで区切ります。</translation>
    </message>
    <message>
        <source>What was seen during or after the infusion. Empty: none.</source>
        <translation>点滴中または点滴後にみられた反応。空欄：なし。</translation>
    </message>
    <message>
        <source>The corrected value, with &lt; or &gt; as the laboratory wrote it.</source>
        <translation>訂正後の値。検査室の報告に &lt; や &gt; があれば付けます。</translation>
    </message>
    <message>
        <source>The unit in which the value is typed.</source>
        <translation>入力する値の単位。</translation>
    </message>
    <message>
        <source>The laboratory and its assay. Values of another assay begin a new series.</source>
        <translation>検査室と測定法。測定法が異なる値は新しい系列になります。</translation>
    </message>
    <message>
        <source>What the child had when the sample was drawn; it is part of the evidence.</source>
        <translation>採血時の患者の症状。アラートの根拠の一部になります。</translation>
    </message>
    <message>
        <source>In cm. A height that does not fit the others is asked about.</source>
        <translation>cmで入力します。他の身長と合わない値は確認を求めます。</translation>
    </message>
    <message>
        <source>A name of the list, or any other drug.</source>
        <translation>一覧の薬剤名、またはその他の薬剤。</translation>
    </message>
    <message>
        <source>Start a drug, change its dose, or stop it.</source>
        <translation>薬剤の開始、投与量の変更、または中止。</translation>
    </message>
    <message>
        <source>Hold the dose, go one step back, or end the plan.</source>
        <translation>投与量を維持、1段階戻す、または計画を終了。</translation>
    </message>
    <message>
        <source>Whether the number of times is a day, a week, with each infusion, or when needed.</source>
        <translation>回数の単位：1日、1週間、点滴ごと、または必要時。</translation>
    </message>
    <message>
        <source>How the drug is given.</source>
        <translation>薬剤の投与経路。</translation>
    </message>
    <message>
        <source>What is taken now, in mg a day: the plan begins from it.</source>
        <translation>現在の使用量（mg/日）。計画はこの量から始まります。</translation>
    </message>
    <message>
        <source>Steps by percent, evenly to zero, or steps that are typed.</source>
        <translation>割合で減量、ゼロまで均等に減量、または段階を入力。</translation>
    </message>
    <message>
        <source>The number of days of each step.</source>
        <translation>各段階の日数。</translation>
    </message>
    <message>
        <source>By how much of the dose each step is less.</source>
        <translation>各段階で減量する割合。</translation>
    </message>
    <message>
        <source>Below this dose the plan goes to zero.</source>
        <translation>この投与量を下回ると、計画ではゼロにします。</translation>
    </message>
    <message>
        <source>One step a line: the day, then the dose in mg a day.</source>
        <translation>1行に1段階：日付、続けて投与量（mg/日）。</translation>
    </message>
    <message>
        <source>The plan that is changed.</source>
        <translation>変更する計画。</translation>
    </message>
    <message>
        <source>The due date, or the day by which a target is to be reached.</source>
        <translation>予定日、または治療目標の達成期日。</translation>
    </message>
    <message>
        <source>The new day. The dates after it follow from the day on which it is given.</source>
        <translation>新しい日付。以降の予定日は実施日から決まります。</translation>
    </message>
    <message>
        <source>What is to be reached; it is judged by the visit nearest to its day.</source>
        <translation>達成すべき目標。期日に最も近い受診で判定します。</translation>
    </message>
    <message>
        <source>Where the infection was, if it was one.</source>
        <translation>感染巣（感染症の場合）。</translation>
    </message>
    <message>
        <source>The organism, if it is known.</source>
        <translation>病原体（分かる場合）。</translation>
    </message>
    <message>
        <source>A detail of this kind of event. Empty: not known.</source>
        <translation>この種類のイベントの詳細。空欄：不明。</translation>
    </message>
    <message>
        <source>Asked about outside {low} to {high}.</source>
        <translation>{low}～{high}の範囲外は確認を求めます。</translation>
    </message>
    <message>
        <source>Refused outside {low} to {high}.</source>
        <translation>{low}～{high}の範囲外は受付不可です。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出典：{source}</translation>
    </message>
    <message>
        <source>In kg, of that day. A change of more than {percent} % within {days} days is asked about.</source>
        <translation>その日の体重（kg）。{days}日以内に{percent} %を超える変化があれば確認を求めます。</translation>
    </message>
    <message>
        <source>In cm, from {low} to {high}. The target height is computed from both parents.</source>
        <translation>cmで入力、{low}～{high}。目標身長は両親の身長から計算します。</translation>
    </message>
    <message>
        <source>The recovery code as it was printed: {groups} groups of {characters} characters.</source>
        <translation>印刷された復旧コード：{characters}文字ずつ{groups}組。</translation>
    </message>
    <message>
        <source>Day, month and year. More than {years} years ago is taken to be a typing error.</source>
        <translation>年月日。{years}年より前の日付は入力ミスとみなします。</translation>
    </message>
    <message>
        <source>In mg, as it was given. The dose of the label is suggested; a difference of more than {percent} % is asked about.</source>
        <translation>実際に投与した量（mg）。電子添文の用量が候補として入ります。差が{percent} %を超えると確認を求めます。</translation>
    </message>
    <message>
        <source>The dose of one time; two doses in turn as 5/2.5. A dose {fold} times another one of the drug, or above {mg} mg/kg/day of prednisone, is asked about.</source>
        <translation>1回の投与量。交互の2用量は5/2.5のように入力します。同じ薬剤の他の投与量の{fold}倍以上の場合、またはプレドニゾロン換算{mg} mg/kg/日を超える場合は確認を求めます。</translation>
    </message>
    <message>
        <source>How often, at most {most} times a day or week.</source>
        <translation>投与回数、1日または1週間に最大{most}回。</translation>
    </message>
    <message>
        <source>A number of days: {low} to {high} between infusions, at most {hold} for a dose that is held.</source>
        <translation>日数：投与間隔は{low}～{high}日、投与量の維持は最長{hold}日。</translation>
    </message>
    <message>
        <source>Asked about below {low}. {source}</source>
        <translation>{low}未満は確認を求めます。{source}</translation>
    </message>
    <message>
        <source>Asked about above {high}. {source}</source>
        <translation>{high}超は確認を求めます。{source}</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>初期値：{value}</translation>
    </message>
    <message>
        <source>{name}: {value}. {source}</source>
        <translation>{name}：{value}。{source}</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>初期値に戻す</translation>
    </message>
    <message>
        <source>{place}. May be changed by: {roles}</source>
        <translation>{place}。変更できる権限：{roles}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更済み</translation>
    </message>
    <message>
        <source>No setting matches the search.</source>
        <translation>検索に一致する設定はありません。</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Waits for a signature</source>
        <translation>署名待ち</translation>
    </message>
    <message>
        <source>You confirm that you have seen these. A later correction has to be signed again.</source>
        <translation>内容を確認したことを承認します。後で訂正された場合は、再度の承認が必要です。</translation>
    </message>
    <message>
        <source>Labs of {when}</source>
        <translation>{when}の検査</translation>
    </message>
    <message>
        <source>Assessment of activity of {when}</source>
        <translation>{when}の疾患活動性の評価</translation>
    </message>
    <message>
        <source>Alert of {when}</source>
        <translation>{when}のアラート</translation>
    </message>
    <message>
        <source>Joints, global assessments, features: see the Activity tab</source>
        <translation>関節、全般評価、全身症状：「疾患活動性」タブを参照</translation>
    </message>
    <message numerus="yes">
        <source>Sign off %n record(s)</source>
        <translation>
            <numerusform>%n件を承認</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary page</source>
        <translation>サマリー</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message numerus="yes">
        <source>At most %n</source>
        <translation>
            <numerusform>最大%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>ページ全体</translation>
    </message>
    <message>
        <source>What is on the page</source>
        <translation>ページの内容</translation>
    </message>
    <message>
        <source>Hold the dose</source>
        <translation>投与量を維持</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>1段階戻す</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>計画を終了</translation>
    </message>
    <message>
        <source>Now, mg/day</source>
        <translation>現在（mg/日）</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>最初の段階</translation>
    </message>
    <message>
        <source>Every, days</source>
        <translation>間隔（日）</translation>
    </message>
    <message>
        <source>Less by, %</source>
        <translation>減量（%）</translation>
    </message>
    <message>
        <source>Smallest dose, mg</source>
        <translation>最小量（mg）</translation>
    </message>
    <message>
        <source>0 mg from</source>
        <translation>0 mgにする日</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>for example: afebrile for 8 weeks</source>
        <translation>例：8週間発熱なし</translation>
    </message>
    <message>
        <source>Save plan (Ctrl+S)</source>
        <translation>計画を保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Plan of {drug} saved</source>
        <translation>{drug}の計画を保存しました</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>For, days</source>
        <translation>期間（日）</translation>
    </message>
    <message>
        <source>for example: flare, infection</source>
        <translation>例：再燃、感染症</translation>
    </message>
    <message>
        <source>Save change (Ctrl+S)</source>
        <translation>変更を保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>There is no plan to change.</source>
        <translation>変更する計画がありません。</translation>
    </message>
    <message>
        <source>The steps before this day stay; no dose is planned afterwards.</source>
        <translation>この日より前の段階は残り、以後の投与量は計画されません。</translation>
    </message>
    <message>
        <source>{drug} from {day}</source>
        <translation>{drug}、{day}から</translation>
    </message>
    <message>
        <source>{dose} · {mg} mg/kg/day</source>
        <translation>{dose} · {mg} mg/kg/日</translation>
    </message>
    <message>
        <source>{dose} · {change} %</source>
        <translation>{dose} · {change} %</translation>
    </message>
    <message>
        <source>{day} · {dose}</source>
        <translation>{day} · {dose}</translation>
    </message>
    <message>
        <source>one step a line: date, then mg/day
1 Dec 2026 7.5
two doses in turn:
15 Dec 2026 5/2.5</source>
        <translation>1行に1段階：日付、mg/日
2026/12/1 7.5
交互の2用量：
2026/12/15 5/2.5</translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>パスフレーズを照合しています…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>several unrelated words</source>
        <translation>関連のない単語を複数</translation>
    </message>
    <message>
        <source>The empty record</source>
        <translation>空の診療記録</translation>
    </message>
    <message>
        <source>Register the first child, or import children from files.</source>
        <translation>最初の患者を登録するか、ファイルから患者を取り込みます。</translation>
    </message>
    <message>
        <source>A look at the demonstration</source>
        <translation>デモを見る</translation>
    </message>
    <message>
        <source>An invented ward that is deleted when you leave it. Your own record waits at the log-in.</source>
        <translation>終了時に削除される架空病棟です。ご自身の診療記録はログイン画面から開けます。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>研修モード</translation>
    </message>
    <message>
        <source>An invented ward to practise in. It has a folder and a colour of its own, is kept until it is reset, and can be opened at every log-in.</source>
        <translation>練習用の架空病棟です。専用のフォルダと色があり、リセットするまで保持され、ログインのたびに開くことができます。</translation>
    </message>
    <message>
        <source>Units of Japanese charts</source>
        <translation>日本の慣用単位</translation>
    </message>
    <message>
        <source>The label proposes dose, interval and limits for each child that is registered; another one can be chosen for a child. A dose table of your own can be written in the settings.</source>
        <translation>電子添文に従い、登録する患者ごとに投与量、投与間隔、制限値が提案されます。患者ごとに別の電子添文を選択できます。院内用量表は設定で作成できます。</translation>
    </message>
    <message>
        <source>What is stored does not change with the units.</source>
        <translation>単位を変えても、保存される値は変わりません。</translation>
    </message>
    <message>
        <source>{mg} mg/kg at all weights, {every}</source>
        <translation>全体重で{mg} mg/kg、{every}</translation>
    </message>
    <message>
        <source>{mg} mg/kg below {kg} kg, else {other} mg/kg, {every}</source>
        <translation>{kg} kg未満は{mg} mg/kg、それ以上は{other} mg/kg、{every}</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>パスフレーズ（再入力）</translation>
    </message>
    <message>
        <source>Type the code from your copy</source>
        <translation>控えのコードを入力</translation>
    </message>
    <message>
        <source>It opens the record if every passphrase is forgotten. Print it or save it on a USB stick, and keep it away from this computer. It is not stored and not shown again.</source>
        <translation>すべてのパスフレーズを忘れたときに診療記録を開けます。印刷するかUSBメモリに保存し、このコンピュータから離れた場所に保管してください。保存されず、再表示もされません。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>The code above is hidden while you type.</source>
        <translation>入力中、上のコードは隠れます。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>復旧コードを保存</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>A backup is made every day and verified, in {folder}.</source>
        <translation>バックアップは毎日{folder}に作成され、整合性が検証されます。</translation>
    </message>
    <message>
        <source>If this disk fails, those are lost too. Choose a second folder on a network drive or a USB stick: each backup is copied there. Backups are encrypted.</source>
        <translation>このディスクが故障すると、バックアップも失われます。ネットワークドライブまたはUSBメモリに2つ目のフォルダを選択してください。各バックアップがそこにもコピーされます。バックアップは暗号化されます。</translation>
    </message>
    <message>
        <source>Empty: none. The window warns if backups are overdue.</source>
        <translation>空欄：なし。バックアップが遅れると画面に警告が表示されます。</translation>
    </message>
    <message>
        <source>The record for {clinic} is made now, in {folder}. What is opened first?</source>
        <translation>これから{clinic}の診療記録を{folder}に作成します。最初に何を開きますか？</translation>
    </message>
    <message>
        <source>Passphrase or today&apos;s PIN</source>
        <translation>パスフレーズまたは本日のPIN</translation>
    </message>
    <message>
        <source>New PIN for today</source>
        <translation>本日の新しいPIN</translation>
    </message>
    <message>
        <source>optional, 4 to 8 digits</source>
        <translation>任意、4～8桁の数字</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Forgotten passphrase</source>
        <translation>パスフレーズを忘れた場合</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>Join a ward</source>
        <translation>病棟に接続</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>設定しています…</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>goes to the next page</comment>
        <translation>次へ</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの氏名</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>You will be the ward lead: you add the other users and change the settings. The record is encrypted. Nobody can read it without a passphrase or the recovery code.</source>
        <translation>あなたは管理者となり、他のユーザーの追加と設定の変更を行います。診療記録は暗号化されます。パスフレーズまたは復旧コードがなければ、だれも読むことができません。</translation>
    </message>
    <message>
        <source>Restore a backup instead</source>
        <translation>代わりにバックアップを復元</translation>
    </message>
    <message>
        <source>Checking the recovery code…</source>
        <translation>復旧コードを照合しています…</translation>
    </message>
    <message>
        <source>Language and clinic</source>
        <translation>言語と施設</translation>
    </message>
    <message>
        <source>Label and units</source>
        <translation>電子添文と単位</translation>
    </message>
    <message>
        <source>You, the ward lead</source>
        <translation>管理者（あなた）</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復旧コード</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>最初に開く画面</translation>
    </message>
    <message>
        <source>Each choice can be changed later in the settings. No network is used.</source>
        <translation>どの選択も後から設定で変更できます。ネットワークは使用しません。</translation>
    </message>
    <message>
        <source>First start · about 3 minutes</source>
        <translation>初回起動 · 約3分</translation>
    </message>
    <message>
        <source>Name of a ward lead</source>
        <translation>管理者の氏名</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>復旧コードを使用</translation>
    </message>
    <message>
        <source>The code works only once. You will then be shown a new code.</source>
        <translation>コードは一度だけ使用できます。使用後、新しいコードが表示されます。</translation>
    </message>
    <message>
        <source>I have compared the fingerprint: it is the same</source>
        <translation>フィンガープリントを照合し、一致しました</translation>
    </message>
    <message>
        <source>Open the older copy</source>
        <translation>古いコピーを開く</translation>
    </message>
    <message>
        <source>Make a key…</source>
        <translation>鍵を作成…</translation>
    </message>
    <message>
        <source>Choose a review copy.</source>
        <translation>閲覧用コピーを選択してください。</translation>
    </message>
    <message>
        <source>Review copies (*.fortnight)</source>
        <translation>閲覧用コピー（*.fortnight）</translation>
    </message>
    <message>
        <source>Opening the review copy…</source>
        <translation>閲覧用コピーを開いています…</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Share this record</source>
        <translation>この診療記録を共有</translation>
    </message>
    <message>
        <source>Several computers</source>
        <translation>複数のコンピュータ</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>あなたのパスフレーズ</translation>
    </message>
    <message>
        <source>that of the log-in</source>
        <translation>ログイン用のパスフレーズ</translation>
    </message>
    <message>
        <source>Several computers of a ward can share their record through a PostgreSQL server of the hospital. Each keeps a complete encrypted copy. The server sees no child and no value. Your IT department gives each computer an address and a password.</source>
        <translation>病棟の複数のコンピュータは、院内のPostgreSQLサーバーを通じて診療記録を共有できます。各コンピュータが暗号化された完全なコピーを保持します。サーバーからは患者も値も見えません。各コンピュータのアドレスとパスワードは情報システム部門が発行します。</translation>
    </message>
    <message>
        <source>Fingerprint of the ward</source>
        <translation>病棟のフィンガープリント</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>最終同期</translation>
    </message>
    <message>
        <source>Entries that wait</source>
        <translation>送信待ちのエントリ</translation>
    </message>
    <message>
        <source>Computers of the ward</source>
        <translation>病棟のコンピュータ</translation>
    </message>
    <message>
        <source>Joining the ward</source>
        <translation>病棟に接続しています</translation>
    </message>
    <message>
        <source>{name} (this computer)</source>
        <translation>{name}（このコンピュータ）</translation>
    </message>
    <message>
        <source>entries here: {here}, on the hub: {there}</source>
        <translation>エントリ：ここ{here}、院内共有サーバー{there}</translation>
    </message>
    <message>
        <source>{words}; revoked</source>
        <translation>{words}、登録取り消し済み</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>if it is another one</source>
        <translation>異なる場合のみ</translation>
    </message>
    <message>
        <source>Open a review copy</source>
        <translation>閲覧用コピーを開く</translation>
    </message>
    <message>
        <source>Use a key…</source>
        <translation>鍵を使用…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>A review copy is one encrypted file with the extension .fortnight. No record is needed here.</source>
        <translation>閲覧用コピーは、拡張子が.fortnightの暗号化された1つのファイルです。ここに診療記録は必要ありません。</translation>
    </message>
    <message>
        <source>{file}
data to {moment}</source>
        <translation>{file}
{moment}までのデータ</translation>
    </message>
    <message>
        <source>Choose the file of your key</source>
        <translation>鍵のファイルを選択してください</translation>
    </message>
    <message>
        <source>With the key {file}</source>
        <translation>鍵{file}を使用</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>バックアップを復元しています…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Replace the record; its files are kept beside it</source>
        <translation>診療記録を置き換える（現在のファイルは残します）</translation>
    </message>
    <message>
        <source>Restore it although it is of another record</source>
        <translation>別の記録のものでもここに復元する</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>別のファイルを選択…</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>閲覧のみで開く</translation>
    </message>
    <message>
        <source>The newest backup is at the top. Each backup was verified when it was made.</source>
        <translation>最新のバックアップが一番上です。各バックアップは作成時に整合性を検証済みです。</translation>
    </message>
    <message>
        <source>There is no backup in the folder of this record.</source>
        <translation>この診療記録のフォルダにバックアップがありません。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>バックアップを選択</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>バックアップ (*.db)</translation>
    </message>
    <message>
        <source>{when} · not verified</source>
        <translation>{when} · 未検証</translation>
    </message>
    <message numerus="yes">
        <source>{when} · %n (entry|entries)</source>
        <translation>
            <numerusform>{when} · %nエントリ</numerusform>
        </translation>
    </message>
    <message>
        <source>Write down or print this recovery code, seal it, and keep it away from this computer. It opens the record if every passphrase is forgotten. It is shown only once and is not stored.</source>
        <translation>この復旧コードを書き留めるか印刷し、封をして、このコンピュータから離れた場所に保管してください。すべてのパスフレーズを忘れたときに診療記録を開けます。表示は一度だけで、保存されません。</translation>
    </message>
    <message>
        <source>I have a copy on paper</source>
        <translation>紙に控えました</translation>
    </message>
    <message>
        <source>Joining the ward…</source>
        <translation>病棟に接続しています…</translation>
    </message>
    <message>
        <source>Your name in the ward</source>
        <translation>病棟でのあなたの氏名</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>For one more computer of a ward that shares its record through a server. It takes the whole record, and goes on when the server cannot be reached.</source>
        <translation>サーバーを通じて診療記録を共有している病棟に、コンピュータを追加する場合に使用します。診療記録全体を受け取り、サーバーに接続できないときも作業を続けられます。</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>診療記録を開く</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>日程変更</translation>
    </message>
    <message>
        <source>given</source>
        <translation>実施済み</translation>
    </message>
    <message>
        <source>late, not given</source>
        <translation>遅れ、未実施</translation>
    </message>
    <message>
        <source>planned, not given</source>
        <translation>予定、未実施</translation>
    </message>
    <message>
        <source>not given: {reason}</source>
        <translation>見送り：{reason}</translation>
    </message>
    <message>
        <source>moved from {day}, {n} d</source>
        <translation>{day}から変更、{n}日</translation>
    </message>
    <message>
        <source>Height, cm</source>
        <translation>身長（cm）</translation>
    </message>
    <message>
        <source>Height SDS</source>
        <translation>身長SDスコア</translation>
    </message>
    <message>
        <source>Weight SDS</source>
        <translation>体重SDスコア</translation>
    </message>
    <message>
        <source>BMI, kg/m²</source>
        <translation>BMI（kg/m²）</translation>
    </message>
    <message>
        <source>BMI SDS</source>
        <translation>BMI SDスコア</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>基準値なし</translation>
    </message>
    <message>
        <source>In the middle of the target height.</source>
        <translation>目標身長の中央にあります。</translation>
    </message>
    <message>
        <source>{n} SDS below the target height.</source>
        <translation>目標身長を{n} SD下回っています。</translation>
    </message>
    <message>
        <source>{n} SDS above the target height.</source>
        <translation>目標身長を{n} SD上回っています。</translation>
    </message>
    <message>
        <source>DXA {day}: z-score {z}</source>
        <translation>DXA {day}：Zスコア{z}</translation>
    </message>
    <message>
        <source>, before {z}</source>
        <translation>、前回{z}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>● on tocilizumab, ○ before</source>
        <translation>● トシリズマブ投与中、○ 投与前</translation>
    </message>
    <message>
        <source>circles: height, squares: weight</source>
        <translation>円：身長、四角：体重</translation>
    </message>
    <message>
        <source>dashed: target {cm} cm ({low} to {high} cm), {formula}</source>
        <translation>破線：目標身長{cm} cm（{low}～{high} cm）、{formula}</translation>
    </message>
    <message>
        <source>{reference}, girls</source>
        <translation>{reference}、女子</translation>
    </message>
    <message>
        <source>{reference}, boys</source>
        <translation>{reference}、男子</translation>
    </message>
    <message>
        <source>no curves: the sex is not recorded</source>
        <translation>成長曲線なし：性別が記録されていません</translation>
    </message>
    <message>
        <source>No height is recorded yet.</source>
        <translation>身長はまだ記録されていません。</translation>
    </message>
    <message>
        <source>Catch-up growth needs a height at the first infusion and a later one.</source>
        <translation>キャッチアップ成長の評価には、初回点滴時とその後の身長が必要です。</translation>
    </message>
    <message>
        <source>{name} {value} {unit} on {day}: {question} Not drawn.</source>
        <translation>{day}の{name} {value} {unit}：{question} グラフに表示しません。</translation>
    </message>
    <message>
        <source>{who} {cm} cm</source>
        <translation>{who} {cm} cm</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母</translation>
    </message>
    <message>
        <source>father</source>
        <translation>父</translation>
    </message>
    <message>
        <source>The heights of the parents are not recorded.</source>
        <translation>両親の身長は記録されていません。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>実測値</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>申告値</translation>
    </message>
    <message>
        <source>Height and weight: {when}</source>
        <translation>身長・体重：{when}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実施者</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>以前の値</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what}（元に戻し済み）</translation>
    </message>
    <message>
        <source>acknowledged an alert</source>
        <translation>アラートを確認済みに変更</translation>
    </message>
    <message>
        <source>an alert ended because its values were corrected</source>
        <translation>値の訂正によりアラート終了</translation>
    </message>
    <message>
        <source>{name} removed</source>
        <translation>{name}を削除</translation>
    </message>
    <message>
        <source>Unknown laboratory</source>
        <translation>不明な検査室</translation>
    </message>
    <message>
        <source>labs not saved</source>
        <translation>検査未保存</translation>
    </message>
    <message>
        <source>infusion not saved</source>
        <translation>点滴未保存</translation>
    </message>
    <message>
        <source>checklist not saved</source>
        <translation>チェックリスト未保存</translation>
    </message>
    <message>
        <source>bag not saved</source>
        <translation>輸液バッグ未保存</translation>
    </message>
    <message>
        <source>vital signs not saved</source>
        <translation>バイタルサイン未保存</translation>
    </message>
    <message>
        <source>drug not saved</source>
        <translation>薬剤未保存</translation>
    </message>
    <message>
        <source>taper plan not saved</source>
        <translation>漸減計画未保存</translation>
    </message>
    <message>
        <source>visit not saved</source>
        <translation>受診未保存</translation>
    </message>
    <message>
        <source>event not saved</source>
        <translation>イベント未保存</translation>
    </message>
    <message>
        <source>measures not saved</source>
        <translation>測定値未保存</translation>
    </message>
    <message>
        <source>letter not printed</source>
        <translation>文書未印刷</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>in {n} d</source>
        <translation>{n}日後</translation>
    </message>
    <message>
        <source>{day}, new</source>
        <translation>{day}、新着</translation>
    </message>
    <message>
        <source>Cannot judge</source>
        <translation>判定不能</translation>
    </message>
    <message>
        <source>no IL-6 yet</source>
        <translation>IL-6なし</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in 6 months, between {lowest} and {highest}</source>
        <translation>
            <numerusform>6か月間に%n件、{lowest}～{highest}</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs next</source>
        <translation>次の作業</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>予定日</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name}さんの診療記録を開く</translation>
    </message>
    <message>
        <source>IL-6, {unit}, 6 m</source>
        <translation>IL-6（{unit}）、6か月</translation>
    </message>
    <message>
        <source>moved from {day}</source>
        <translation>{day}から変更</translation>
    </message>
    <message>
        <source>Joint count</source>
        <translation>関節評価</translation>
    </message>
    <message>
        <source>Scores of the visit</source>
        <translation>受診時のスコア</translation>
    </message>
    <message>
        <source>Continue the unsaved visit</source>
        <translation>未保存の受診を続ける</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>新規受診</translation>
    </message>
    <message>
        <source>There is no earlier joint count of this child.</source>
        <translation>この患者の以前の関節評価はありません。</translation>
    </message>
    <message>
        <source>Activity of {name}</source>
        <translation>{name}さんの疾患活動性</translation>
    </message>
    <message>
        <source>Assessment of {when}</source>
        <translation>{when}の評価</translation>
    </message>
    <message>
        <source>Baseline of the response</source>
        <translation>治療反応のベースライン</translation>
    </message>
    <message>
        <source>Assessments over time</source>
        <translation>評価の推移</translation>
    </message>
    <message>
        <source>Score, and the source of its cut-offs</source>
        <translation>スコアとカットオフ値の出典</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Table (T)</source>
        <translation>表 (T)</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>No score is known yet.</source>
        <translation>算出できるスコアがまだありません。</translation>
    </message>
    <message>
        <source>{score}, no cut-offs</source>
        <translation>{score}、カットオフ値なし</translation>
    </message>
    <message>
        <source>{score} · {source}, {course}</source>
        <translation>{score} · {source}、{course}</translation>
    </message>
    <message>
        <source>{source}: {limits} (confidence {letter}, not validated on tocilizumab)</source>
        <translation>{source}：{limits}（信頼度{letter}、トシリズマブ投与中は未検証）</translation>
    </message>
    <message>
        <source>Disc: known. Ring with a line: from the least to the most that it can be, something is missing.</source>
        <translation>円：確定。線付きの輪：データのない項目があり、取り得る最小～最大。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活動性</translation>
    </message>
    <message>
        <source>cJADAS10</source>
        <translation>cJADAS10</translation>
    </message>
    <message>
        <source>JADAS10</source>
        <translation>JADAS10</translation>
    </message>
    <message>
        <source>sJADAS10</source>
        <translation>sJADAS10</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>非活動性</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>Time of the visit</source>
        <translation>受診日時</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>reason of the correction</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>前回と同じ</translation>
    </message>
    <message>
        <source>Rest without finding</source>
        <translation>残りは所見なし</translation>
    </message>
    <message>
        <source>Save  Ctrl S</source>
        <translation>保存  Ctrl S</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>閉じて下書きを保持</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>A click on a joint or a group marks it like this</source>
        <translation>関節またはグループをクリックすると、この印が付きます</translation>
    </message>
    <message>
        <source>Marks all these joints like the chosen mark</source>
        <translation>これらの関節すべてに選択中の印を付けます</translation>
    </message>
    <message>
        <source>Arrows move · A, L, T, 0, N mark · M mirrors · R rest without finding · Backspace undoes</source>
        <translation>矢印：移動 · A、L、T、0、N：印 · M：左右反転 · R：残りは所見なし · Backspace：元に戻す</translation>
    </message>
    <message>
        <source>{day}, imported</source>
        <translation>{day}、取り込み</translation>
    </message>
    <message>
        <source>No visit is recorded yet. “New visit” records the first one.</source>
        <translation>受診はまだ記録されていません。「新規受診」から最初の受診を記録します。</translation>
    </message>
    <message>
        <source>Imported as counts: which joints they were is not known.</source>
        <translation>関節数として取り込まれたため、どの関節かは不明です。</translation>
    </message>
    <message>
        <source>{active} active · {limited} limited · {tender} tender · {n} of 71 examined</source>
        <translation>活動性{active} · 可動域制限{limited} · 圧痛{tender} · 71関節中{n}関節を評価</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Enter results…</source>
        <translation>結果を入力…</translation>
    </message>
    <message>
        <source>ESR missing</source>
        <translation>赤沈なし</translation>
    </message>
    <message>
        <source>{score}: calculation</source>
        <translation>{score}：計算</translation>
    </message>
    <message>
        <source>* suppressed by the drug</source>
        <translation>* 本剤により抑制</translation>
    </message>
    <message>
        <source>{name}{hidden}
{value}
0–{highest}
{below}</source>
        <translation>{name}{hidden}
{value}
0～{highest}
{below}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}～{high}</translation>
    </message>
    <message>
        <source>{name}, {course} (not validated on tocilizumab)</source>
        <translation>{name}、{course}（トシリズマブ投与中は未検証）</translation>
    </message>
    <message>
        <source>What is missing cannot change this.</source>
        <translation>データのない項目があってもこの判定は変わりません。</translation>
    </message>
    <message>
        <source>{state} by {source}.</source>
        <translation>{state}（{source}）。</translation>
    </message>
    <message>
        <source>From {lowest} to {highest}, depending on what is missing, by {source}.</source>
        <translation>データのない項目により{lowest}～{highest}（{source}）。</translation>
    </message>
    <message>
        <source>No baseline: choose the visit that the response is measured against.</source>
        <translation>ベースラインなし：治療反応の比較対象とする受診を選択してください。</translation>
    </message>
    <message>
        <source>The response is measured on later visits.</source>
        <translation>治療反応は以後の受診で評価します。</translation>
    </message>
    <message>
        <source>no baseline</source>
        <translation>ベースラインなし</translation>
    </message>
    <message>
        <source>against {day}</source>
        <translation>{day}との比較</translation>
    </message>
    <message>
        <source>Only a physician chooses the baseline.</source>
        <translation>ベースラインを選択できるのは医師のみです。</translation>
    </message>
    <message>
        <source>then</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>* ESR and fever are suppressed by the drug.</source>
        <translation>* 赤沈と発熱は本剤により抑制されます。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>from 0</source>
        <translation>0から</translation>
    </message>
    <message>
        <source>{change} %</source>
        <translation>{change} %</translation>
    </message>
    <message>
        <source>All six variables are known.</source>
        <translation>6項目すべてがそろっています。</translation>
    </message>
    <message>
        <source>Missing: {what}. It cannot change the response.</source>
        <translation>データなし：{what}。治療反応は変わりません。</translation>
    </message>
    <message>
        <source>Missing: {what}. The response is between {low} and {high}.</source>
        <translation>データなし：{what}。治療反応は{low}～{high}です。</translation>
    </message>
    <message>
        <source>Systemic form: not known. It needs {all} days without fever; {n} of {all} have a temperature.</source>
        <translation>全身型：不明。{all}日間の発熱なしが必要ですが、体温があるのは{all}日中{n}日です。</translation>
    </message>
    <message>
        <source>Systemic form: not known, as the response.</source>
        <translation>全身型：治療反応と同じく不明。</translation>
    </message>
    <message>
        <source>Systemic form: {level}.</source>
        <translation>全身型：{level}。</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>反応なし</translation>
    </message>
    <message>
        <source>Not known: no visit could be judged</source>
        <translation>不明：判定できる受診がありません</translation>
    </message>
    <message>
        <source>Inactive disease, not yet remission</source>
        <translation>臨床的非活動性、寛解には未到達</translation>
    </message>
    <message>
        <source>no: {n} of {all} fail</source>
        <translation>いいえ：{all}項目中{n}項目が未達成</translation>
    </message>
    <message numerus="yes">
        <source>not known: %n missing</source>
        <translation>
            <numerusform>不明：データなし%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未達</translation>
    </message>
    <message>
        <source>Wallace 2011, validated on polyarticular courses · * suppressed by the drug</source>
        <translation>Wallace 2011、多関節型で検証済み · * 本剤により抑制</translation>
    </message>
    <message>
        <source>{n} active</source>
        <translation>活動性{n}</translation>
    </message>
    <message>
        <source>present</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Remission clock</source>
        <translation>寛解までの日数</translation>
    </message>
    <message>
        <source>Days of inactive disease</source>
        <translation>臨床的非活動性の日数</translation>
    </message>
    <message>
        <source>{n} of {needed} d</source>
        <translation>{n}/{needed}日</translation>
    </message>
    <message>
        <source>Inactive since {since}; reached on {day} if no visit is active before.</source>
        <translation>{since}から非活動性。それまでに活動性の受診がなければ{day}に到達します。</translation>
    </message>
    <message>
        <source>Inactive since {since}.</source>
        <translation>{since}から非活動性。</translation>
    </message>
    <message>
        <source>It starts again on the first visit that meets all criteria.</source>
        <translation>すべての基準を満たす次の受診から再び数えます。</translation>
    </message>
    <message numerus="yes">
        <source>Longest run: {since} – {until}, %n day(s); ended {ended}.</source>
        <translation>
            <numerusform>最長期間：{since}～{until}、%n日間、{ended}に終了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>治療目標</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>治療目標を設定…</translation>
    </message>
    <message>
        <source>Only a physician sets a target.</source>
        <translation>治療目標を設定できるのは医師のみです。</translation>
    </message>
    <message>
        <source>The targets of EULAR/PReS count from the first infusion.</source>
        <translation>EULAR/PReSの治療目標は初回点滴から数えます。</translation>
    </message>
    <message>
        <source>{name} · {day}</source>
        <translation>{name} · {day}</translation>
    </message>
    <message>
        <source>EULAR/PReS 2024 · * suppressed by the drug</source>
        <translation>EULAR/PReS 2024 · * 本剤により抑制</translation>
    </message>
    <message>
        <source>In error…</source>
        <translation>誤入力…</translation>
    </message>
    <message>
        <source>Target set</source>
        <translation>治療目標を設定しました</translation>
    </message>
    <message>
        <source>Target corrected</source>
        <translation>治療目標を訂正しました</translation>
    </message>
    <message>
        <source>Target: {what}</source>
        <translation>治療目標：{what}</translation>
    </message>
    <message>
        <source>{why} · set by {who}</source>
        <translation>{why} · 設定者 {who}</translation>
    </message>
    <message>
        <source>{words}, {day}</source>
        <translation>{words}、{day}</translation>
    </message>
    <message>
        <source>{words} · changed on two computers</source>
        <translation>{words} · 2台のコンピュータで変更</translation>
    </message>
    <message numerus="yes">
        <source>{words} · nothing was assessed within %n day(s)</source>
        <translation>
            <numerusform>{words} · %n日以内の評価なし</numerusform>
        </translation>
    </message>
    <message>
        <source>{sign} dose of that day · {words}</source>
        <translation>{sign} その日の投与量 · {words}</translation>
    </message>
    <message>
        <source>{sign} visit of {day} · {words}</source>
        <translation>{sign} {day}の受診 · {words}</translation>
    </message>
    <message>
        <source>Nothing was assessed within day {first} to {last} of treatment.</source>
        <translation>治療{first}～{last}日目の評価がありません。</translation>
    </message>
    <message>
        <source>{criteria} ({day})</source>
        <translation>{criteria}（{day}）</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>/10</translation>
    </message>
    <message>
        <source>of 3</source>
        <translation>/3</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Items…</source>
        <translation>項目…</translation>
    </message>
    <message>
        <source>All the rest absent</source>
        <translation>残りはすべてなし</translation>
    </message>
    <message>
        <source>Systemic features</source>
        <translation>全身症状</translation>
    </message>
    <message>
        <source>{feature}: {answer}</source>
        <translation>{feature}：{answer}</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>前回{value}</translation>
    </message>
    <message>
        <source>Only a physician records this.</source>
        <translation>記録できるのは医師のみです。</translation>
    </message>
    <message>
        <source>by a physician</source>
        <translation>医師が記録</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>作業一覧</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Silent marks</source>
        <translation>通知なしマーク</translation>
    </message>
    <message>
        <source>Open cards from the last seven days</source>
        <translation>過去7日間の未対応のカード</translation>
    </message>
    <message>
        <source>Older open cards, snoozed cards, and repeats that are due</source>
        <translation>古い未対応のカード、後で再通知のカード、再検予定のカード</translation>
    </message>
    <message>
        <source>Answered cards: a repeat is planned, or no outcome has been recorded yet</source>
        <translation>対応済みのカード：再検予定、または転帰未記録</translation>
    </message>
    <message>
        <source>The newest cards with a recorded outcome, or whose values were corrected</source>
        <translation>転帰を記録した、または値が訂正された最新のカード</translation>
    </message>
    <message>
        <source>The newest marks that did not raise a card</source>
        <translation>カードに至らなかった最新のマーク</translation>
    </message>
    <message>
        <source>No open alerts from the last seven days</source>
        <translation>過去7日間の未対応のアラートはありません</translation>
    </message>
    <message>
        <source>The work list is empty</source>
        <translation>作業一覧は空です</translation>
    </message>
    <message>
        <source>No answered alert is waiting for a repeat or an outcome</source>
        <translation>再検または転帰待ちの対応済みアラートはありません</translation>
    </message>
    <message>
        <source>No alerts are closed yet</source>
        <translation>終了したアラートはまだありません</translation>
    </message>
    <message>
        <source>There are no silent marks</source>
        <translation>通知なしマークはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>未対応のアラート%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (waits|wait) for a repeat or outcome</source>
        <translation>
            <numerusform>再検または転帰待ち%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} cards per child and year of treatment · {answered} answered</source>
        <translation>カード{rate}枚/患者・治療年 · 対応済み{answered}</translation>
    </message>
    <message>
        <source>{right} of {n} recorded outcomes confirmed the card</source>
        <translation>転帰記録{n}件中{right}件でカードが正しいと確認</translation>
    </message>
    <message>
        <source>6 weeks</source>
        <translation>6週間</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Earlier (Page up)</source>
        <translation>前へ (Page Up)</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>発生した問題</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>報告をコピー</translation>
    </message>
    <message numerus="yes">
        <source>The report holds versions, times and places in the program: no names, numbers, values or dates of birth. It contains the newest %n problem(s).</source>
        <translation>
            <numerusform>報告に含まれるのは、バージョン、時刻、プログラム内の箇所です。氏名、患者ID、値、生年月日は含まれません。最新の問題%n件を含みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Since the start of the program</source>
        <translation>プログラムの起動以降</translation>
    </message>
    <message>
        <source>Nothing went wrong since the log was begun.</source>
        <translation>ログの開始以降、問題は発生していません。</translation>
    </message>
    <message>
        <source>The report is copied. Insert it into a message.</source>
        <translation>報告をコピーしました。メッセージに貼り付けてください。</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n times in a row</source>
        <translation>
            <numerusform>{when}、連続%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Later (Page down)</source>
        <translation>次へ (Page Down)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Export calendar…</source>
        <translation>カレンダーを出力…</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>{first} to {last} · {planned} planned, {late} late</source>
        <translation>{first}～{last} · 予定{planned}件、遅れ{late}件</translation>
    </message>
    <message>
        <source>Infections</source>
        <translation>感染症</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>スクリーニング</translation>
    </message>
    <message>
        <source>Vaccines</source>
        <translation>ワクチン</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>イベントはまだありません。</translation>
    </message>
    <message>
        <source>Surveillance and events</source>
        <translation>定期フォローとイベント</translation>
    </message>
    <message>
        <source>alert card</source>
        <translation>アラートカード</translation>
    </message>
    <message>
        <source>{what} · same illness as recorded {days}</source>
        <translation>{what} · {days}に記録された疾患と同じ</translation>
    </message>
    <message>
        <source>{what} · same illness as the outcome of the alert card of {days}</source>
        <translation>{what} · {days}のアラートカードの転帰と同じ疾患</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Add measures…</source>
        <translation>測定値を追加…</translation>
    </message>
    <message>
        <source>Parents&apos; heights…</source>
        <translation>両親の身長…</translation>
    </message>
    <message>
        <source>Growth in words and figures</source>
        <translation>成長の説明と数値</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>この値は正しい</translation>
    </message>
    <message>
        <source>Confirmed as measured</source>
        <translation>測定値として確認しました</translation>
    </message>
    <message>
        <source>BMI, kg/m² · {sds} SDS</source>
        <translation>BMI（kg/m²）· SDスコア{sds}</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>BMI</translation>
    </message>
    <message>
        <source>History</source>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>Nothing is deleted: every change stays listed here, with the name of the person.</source>
        <translation>削除されるものはありません：すべての変更が、行った人の氏名とともにここに残ります。</translation>
    </message>
    <message>
        <source>Save audit trail…</source>
        <translation>監査証跡を保存…</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>記録はまだありません。</translation>
    </message>
    <message>
        <source>Nothing waits. Results that are certain are stored when a message is imported.</source>
        <translation>未処理はありません。確実な結果はメッセージの取り込み時に保存されます。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>ファイルを取り込み…</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>未処理一覧</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>未処理の項目</translation>
    </message>
    <message>
        <source>Saved {time} · {what}</source>
        <translation>{time}に保存 · {what}</translation>
    </message>
    <message>
        <source>Import laboratory messages, FHIR bundles or tables</source>
        <translation>検査メッセージ、FHIR Bundle、表を取り込み</translation>
    </message>
    <message numerus="yes">
        <source>%n (waits|wait)</source>
        <translation>
            <numerusform>未処理%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} · no messages today</source>
        <translation>{waiting} · 本日のメッセージなし</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>メッセージ%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{waiting} · today {messages}: {sum}</source>
        <translation>{waiting} · 本日 {messages}：{sum}</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>予定どおり</translation>
    </message>
    <message>
        <source>early</source>
        <translation>早め</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>予定日超過</translation>
    </message>
    <message>
        <source>Move to another child…</source>
        <translation>別の患者へ移動…</translation>
    </message>
    <message>
        <source>Sheet and reactions…</source>
        <translation>記録票と投与時反応…</translation>
    </message>
    <message>
        <source>Change plan…</source>
        <translation>計画を変更…</translation>
    </message>
    <message>
        <source>One row for each due date.</source>
        <translation>予定日ごとに1行です。</translation>
    </message>
    <message>
        <source>No infusions yet. Use “Record infusion” (Ctrl+I) to enter the first one.</source>
        <translation>点滴はまだありません。「点滴記録」（Ctrl+I）から最初の点滴を入力してください。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>回</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Lots, reaction, note</source>
        <translation>製造番号、投与時反応、注記</translation>
    </message>
    <message>
        <source>{days} d {status}</source>
        <translation>{days}日 {status}</translation>
    </message>
    <message>
        <source>reaction: {what}</source>
        <translation>投与時反応：{what}</translation>
    </message>
    <message>
        <source>checked by {name}</source>
        <translation>確認者 {name}</translation>
    </message>
    <message>
        <source>prel.</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>Correct this value…</source>
        <translation>この値を訂正…</translation>
    </message>
    <message>
        <source>Correct time or laboratory…</source>
        <translation>日時または検査室を訂正…</translation>
    </message>
    <message>
        <source>No labs yet. Use “Add labs” (Ctrl+L) to enter the first ones.</source>
        <translation>検査はまだありません。「検査入力」（Ctrl+L）から最初の結果を入力してください。</translation>
    </message>
    <message>
        <source>▲ ▼ outside the reference interval for the age  ·  ▲▲ ▼▼ the label says to interrupt or discontinue, or an IL-6 alert  ·  * corrected; the previous value is in History  ·  prel.: the final result is not there yet  ·  “new”: recorded or changed by others since you last opened this child  ·  ✓ signed by a physician</source>
        <translation>▲ ▼ 年齢別基準範囲外  ·  ▲▲ ▼▼ 電子添文で休薬・中止とされる値、またはIL-6アラート  ·  * 訂正済み（以前の値は変更履歴）  ·  中間：最終報告がまだない  ·  「新着」：前回この患者を開いた後に他の人が記録または変更  ·  ✓ 医師の署名済み</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Signed by {who}, {when}</source>
        <translation>{who}さんが{when}に署名</translation>
    </message>
    <message numerus="yes">
        <source>Sign off %n sheet(s)…</source>
        <translation>
            <numerusform>検査結果票%n件を承認…</numerusform>
        </translation>
    </message>
    <message>
        <source>All signed</source>
        <translation>すべて署名済み</translation>
    </message>
    <message>
        <source>This value was changed on two computers. A physician should decide which change is correct.</source>
        <translation>この値は2台のコンピュータで変更されました。どちらが正しいかは医師が判断してください。</translation>
    </message>
    <message>
        <source>Preliminary: the laboratory will send the final result, which replaces it.</source>
        <translation>中間報告：検査室から最終報告が届くと置き換わります。</translation>
    </message>
    <message>
        <source>Corrected; the previous value is in History.</source>
        <translation>訂正済み。以前の値は変更履歴にあります。</translation>
    </message>
    <message>
        <source>reported as {value} {unit}</source>
        <translation>報告値 {value} {unit}</translation>
    </message>
    <message>
        <source>Record a drug</source>
        <translation>薬剤を記録</translation>
    </message>
    <message>
        <source>Plan a taper</source>
        <translation>漸減を計画</translation>
    </message>
    <message>
        <source>No dose in mg/day in this period.</source>
        <translation>この期間にmg/日の投与量はありません。</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>投与量</translation>
    </message>
    <message>
        <source>Recorded doses and plans</source>
        <translation>記録された投与量と計画</translation>
    </message>
    <message>
        <source>No other drug is recorded yet. Start one at the right.</source>
        <translation>併用薬はまだ記録されていません。右側から入力してください。</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>節目</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>該当なし。</translation>
    </message>
    <message>
        <source>Change dose…</source>
        <translation>投与量を変更…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Doses of other drugs</source>
        <translation>併用薬の投与量</translation>
    </message>
    <message>
        <source>Forms and milestones</source>
        <translation>入力フォームと節目</translation>
    </message>
    <message>
        <source>{day}, day {n}</source>
        <translation>{day}、{n}日目</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>予定 {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}まで</translation>
    </message>
    <message numerus="yes">
        <source>%n pulse(s) since</source>
        <translation>
            <numerusform>その後のパルス%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Doses over time</source>
        <translation>投与量の推移</translation>
    </message>
    <message>
        <source>{title} · solid: taken, dashed: plan</source>
        <translation>{title} · 実線：実際の投与、破線：計画</translation>
    </message>
    <message>
        <source>{drug}, {route}</source>
        <translation>{drug}、{route}</translation>
    </message>
    <message>
        <source>Plan
mg/day</source>
        <translation>計画
mg/日</translation>
    </message>
    <message>
        <source>mg/kg
a day</source>
        <translation>mg/kg
/日</translation>
    </message>
    <message>
        <source>Steps, mg/day</source>
        <translation>段階（mg/日）</translation>
    </message>
    <message>
        <source>Changes and reason</source>
        <translation>変更と理由</translation>
    </message>
    <message>
        <source>day {n} of treatment</source>
        <translation>治療{n}日目</translation>
    </message>
    <message>
        <source>changed on two computers</source>
        <translation>2台のコンピュータで変更</translation>
    </message>
    <message>
        <source>{day}: {dose}</source>
        <translation>{day}：{dose}</translation>
    </message>
    <message>
        <source>{what} {day}: {why}</source>
        <translation>{what} {day}：{why}</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3か月</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>初日</translation>
    </message>
    <message>
        <source>Cumulative, as prednisone</source>
        <translation>累積投与量（プレドニゾロン換算）</translation>
    </message>
    <message>
        <source>Glucocorticoid now, as prednisone</source>
        <translation>現在のグルココルチコイド（プレドニゾロン換算）</translation>
    </message>
    <message>
        <source>no mg/day for {drugs}</source>
        <translation>{drugs}のmg/日なし</translation>
    </message>
    <message>
        <source>0 mg/day</source>
        <translation>0 mg/日</translation>
    </message>
    <message>
        <source>{mg} mg/day on average</source>
        <translation>平均{mg} mg/日</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>mg/kg/day not known: no weight</source>
        <translation>mg/kg/日不明：体重なし</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day at {weight}</source>
        <translation>{dose} mg/kg/日（{weight}）</translation>
    </message>
    <message>
        <source>{words}; {left_out}</source>
        <translation>{words}、{left_out}</translation>
    </message>
    <message numerus="yes">
        <source>Cumulative, %n day(s)</source>
        <translation>
            <numerusform>累積投与量、%n日間</numerusform>
        </translation>
    </message>
    <message>
        <source>≥ {mg} mg</source>
        <translation>{mg} mg以上</translation>
    </message>
    <message>
        <source>incomplete: no mg/day for {drugs}</source>
        <translation>不完全：{drugs}のmg/日なし</translation>
    </message>
    <message>
        <source>mean mg/kg/day not known: no weight</source>
        <translation>平均mg/kg/日不明：体重なし</translation>
    </message>
    <message>
        <source>{dose} mg/kg/day on average</source>
        <translation>平均{dose} mg/kg/日</translation>
    </message>
    <message>
        <source>Plan now</source>
        <translation>現在の計画</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>計画なし</translation>
    </message>
    <message>
        <source>{drug}, plan now</source>
        <translation>{drug}、現在の計画</translation>
    </message>
    <message>
        <source>taken: not known in mg/day</source>
        <translation>実際の投与：mg/日不明</translation>
    </message>
    <message>
        <source>{dose} is taken</source>
        <translation>実際の投与 {dose}</translation>
    </message>
    <message>
        <source>taken as planned</source>
        <translation>計画どおり投与</translation>
    </message>
    <message>
        <source>{mg} mg/day more is taken</source>
        <translation>実際の投与は{mg} mg/日多い</translation>
    </message>
    <message>
        <source>{mg} mg/day less is taken</source>
        <translation>実際の投与は{mg} mg/日少ない</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}から</translation>
    </message>
    <message>
        <source>{since} · level {value}, {day}</source>
        <translation>{since} · 濃度{value}、{day}</translation>
    </message>
    <message>
        <source>{words} · also {drugs}</source>
        <translation>{words} · ほかに{drugs}</translation>
    </message>
    <message>
        <source>{what} on {day}: is there a sick-day plan?</source>
        <translation>{day}に{what}：シックデイの対応計画はありますか？</translation>
    </message>
    <message>
        <source>Missing, so the dose is taken to be above it: {what}.</source>
        <translation>データがないため、投与量は生理的投与量を超えるものとみなします：{what}。</translation>
    </message>
    <message>
        <source>Fortnight computes no stress dose.</source>
        <translation>Fortnightはステロイドカバーの投与量を計算しません。</translation>
    </message>
    <message>
        <source>Glucocorticoids as prednisone, mg/kg/day</source>
        <translation>グルココルチコイド（プレドニゾロン換算、mg/kg/日）</translation>
    </message>
    <message>
        <source>{drug}, mg/week</source>
        <translation>{drug}（mg/週）</translation>
    </message>
    <message>
        <source>{drug}, mg/day</source>
        <translation>{drug}（mg/日）</translation>
    </message>
    <message>
        <source>level, ng/mL</source>
        <translation>濃度（ng/mL）</translation>
    </message>
    <message>
        <source>{doses} mg in turn</source>
        <translation>{doses} mgを交互</translation>
    </message>
    <message>
        <source>held: {why}</source>
        <translation>維持：{why}</translation>
    </message>
    <message>
        <source>step back: {why}</source>
        <translation>1段階戻す：{why}</translation>
    </message>
    <message>
        <source>Sections of the record</source>
        <translation>診療記録の項目</translation>
    </message>
    <message>
        <source>Alerts ({n})</source>
        <translation>アラート（{n}）</translation>
    </message>
    <message>
        <source>No alert was raised for this child</source>
        <translation>この患者のアラートはありません</translation>
    </message>
    <message>
        <source>boy</source>
        <translation>男児</translation>
    </message>
    <message>
        <source>girl</source>
        <translation>女児</translation>
    </message>
    <message>
        <source>child</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Details of the child</source>
        <translation>患者情報</translation>
    </message>
    <message>
        <source>Infusion now</source>
        <translation>点滴を行う</translation>
    </message>
    <message>
        <source>At the bedside (Ctrl+B)</source>
        <translation>ベッドサイド画面 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Add labs</source>
        <translation>検査入力</translation>
    </message>
    <message>
        <source>● Continue labs</source>
        <translation>● 検査入力を続ける</translation>
    </message>
    <message>
        <source>Record infusion</source>
        <translation>点滴記録</translation>
    </message>
    <message>
        <source>● Continue infusion</source>
        <translation>● 点滴記録を続ける</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>メモを書く…</translation>
    </message>
    <message>
        <source>Your entries are kept as a draft. They are not saved yet.</source>
        <translation>入力内容は下書きとして保持されています。まだ保存されていません。</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation>前回から</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>次回予定日</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>毎週</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>%n週ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>course ended {day}</source>
        <translation>{day}に投与コース終了</translation>
    </message>
    <message>
        <source>Print the timeline…</source>
        <translation>タイムラインを印刷…</translation>
    </message>
    <message>
        <source>Print the newest infusion…</source>
        <translation>最新の点滴を印刷…</translation>
    </message>
    <message>
        <source>Print the visit…</source>
        <translation>受診を印刷…</translation>
    </message>
    <message>
        <source>Print activity…</source>
        <translation>疾患活動性を印刷…</translation>
    </message>
    <message>
        <source>Print growth…</source>
        <translation>成長を印刷…</translation>
    </message>
    <message>
        <source>Print medication…</source>
        <translation>薬剤を印刷…</translation>
    </message>
    <message>
        <source>Summary page…</source>
        <translation>サマリー…</translation>
    </message>
    <message>
        <source>Course letter…</source>
        <translation>診療情報提供書…</translation>
    </message>
    <message>
        <source>Export this child…</source>
        <translation>この患者を出力…</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>画像を保存…</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>値をCSVとして保存…</translation>
    </message>
    <message>
        <source>Print or export</source>
        <translation>印刷または出力</translation>
    </message>
    <message>
        <source>Pages and figures of this child (Ctrl+P prints what the tab shows)</source>
        <translation>この患者のページと図（Ctrl+Pで表示中のタブを印刷）</translation>
    </message>
    <message>
        <source>This tab has no page</source>
        <translation>このタブには印刷ページがありません</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>疾患活動性</translation>
    </message>
    <message>
        <source>Register child</source>
        <translation>患者を登録</translation>
    </message>
    <message>
        <source>Find a lot…</source>
        <translation>製造番号を検索…</translation>
    </message>
    <message>
        <source>Every child and date with a lot</source>
        <translation>この製造番号のすべての患者と日付</translation>
    </message>
    <message>
        <source>All children: FHIR, CSV or tables for research</source>
        <translation>全患者：FHIR、CSV、研究用の表</translation>
    </message>
    <message>
        <source>Review copy</source>
        <translation>閲覧用コピー</translation>
    </message>
    <message>
        <source>Make a review copy…</source>
        <translation>閲覧用コピーを作成…</translation>
    </message>
    <message>
        <source>Merge answers…</source>
        <translation>回答を統合…</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者一覧</translation>
    </message>
    <message>
        <source>Every module of the program and every library can be loaded</source>
        <translation>全モジュールと全ライブラリの読み込み</translation>
    </message>
    <message>
        <source>Every picture and font can be read</source>
        <translation>全画像と全フォントの読み取り</translation>
    </message>
    <message>
        <source>The worked cases have their results</source>
        <translation>計算例の結果の一致</translation>
    </message>
    <message>
        <source>Every language has its words</source>
        <translation>全言語の文言の完備</translation>
    </message>
    <message>
        <source>An invented ward opens, and every page is drawn in every language</source>
        <translation>架空病棟の表示と、全言語での全ページの描画</translation>
    </message>
    <message>
        <source>Every page of a child is printed as PDF, and its text can be read</source>
        <translation>患者の全ページのPDF印刷と、その文字の読み取り</translation>
    </message>
    <message>
        <source>The sample cohort is screened</source>
        <translation>サンプルコホートへのルールの適用</translation>
    </message>
    <message>
        <source>The record is complete and unaltered afterwards</source>
        <translation>処理後の診療記録の完全性（変更なし）</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>Dosed by</source>
        <translation>用量の準拠</translation>
    </message>
    <message>
        <source>No child found for “{words}”. Names and numbers are searched.</source>
        <translation>「{words}」に該当する患者はありません。氏名と患者IDを検索します。</translation>
    </message>
    <message>
        <source>No child is registered yet. Use “Register child” to enter the first one.</source>
        <translation>患者はまだ登録されていません。「患者を登録」から最初の患者を入力してください。</translation>
    </message>
    <message>
        <source>Values and findings</source>
        <translation>値と所見</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Show days since the first infusion instead of dates</source>
        <translation>日付の代わりに初回点滴からの日数を表示</translation>
    </message>
    <message>
        <source>Show IL-6 as a multiple of this child&apos;s own level, the usual value on a well day</source>
        <translation>IL-6を本人平常値（平常日の通常値）の倍数で表示</translation>
    </message>
    <message>
        <source>What the marks and colours mean</source>
        <translation>印と色の意味</translation>
    </message>
    <message>
        <source>Show the same values as a table (T)</source>
        <translation>同じ値を表で表示 (T)</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Lay all dose cycles over each other (C)</source>
        <translation>すべての投与周期を重ねて表示 (C)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare two periods or two children</source>
        <translation>2つの期間または2人の患者を比較</translation>
    </message>
    <message>
        <source>+ Panel</source>
        <translation>+ パネル</translation>
    </message>
    <message>
        <source>Order and height…</source>
        <translation>順序と高さ…</translation>
    </message>
    <message>
        <source>The panels are not kept: {why}</source>
        <translation>パネルの設定を保存できません：{why}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>確認済みにする…</translation>
    </message>
    <message>
        <source>Two courses compared</source>
        <translation>2つの経過の比較</translation>
    </message>
    <message>
        <source>Two periods</source>
        <translation>2つの期間</translation>
    </message>
    <message>
        <source>Another child</source>
        <translation>別の患者</translation>
    </message>
    <message>
        <source>First period from</source>
        <translation>1つ目の期間の開始日</translation>
    </message>
    <message>
        <source>Second period from</source>
        <translation>2つ目の期間の開始日</translation>
    </message>
    <message>
        <source>The other child</source>
        <translation>比較する患者</translation>
    </message>
    <message>
        <source>against from</source>
        <translation>比較対象の開始日</translation>
    </message>
    <message>
        <source>against</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>← Timeline</source>
        <translation>← タイムライン</translation>
    </message>
    <message>
        <source>days since the start of the period</source>
        <translation>期間の開始からの日数</translation>
    </message>
    <message>
        <source>number of the infusion; the value before it</source>
        <translation>点滴の回数、その前の値</translation>
    </message>
    <message>
        <source>Solid with discs: {first} · dashed with squares: {second}</source>
        <translation>実線と円：{first} · 破線と四角：{second}</translation>
    </message>
    <message>
        <source>No values in these periods.</source>
        <translation>これらの期間に値はありません。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>since first</source>
        <translation>初回から</translation>
    </message>
    <message>
        <source>last 27 · 1 y</source>
        <translation>直近27回 · 1年</translation>
    </message>
    <message>
        <source>last 12</source>
        <translation>直近12回</translation>
    </message>
    <message>
        <source>Dose cycles laid over each other</source>
        <translation>投与周期の重ね合わせ</translation>
    </message>
    <message>
        <source>No infusion yet: there is no cycle to show.</source>
        <translation>点滴がまだないため、表示する周期がありません。</translation>
    </message>
    <message>
        <source>How the band is made</source>
        <translation>帯の作り方</translation>
    </message>
    <message>
        <source>Before next</source>
        <translation>次回投与前</translation>
    </message>
    <message>
        <source>Dose on</source>
        <translation>投与日</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>days since the dose</source>
        <translation>投与からの日数</translation>
    </message>
    <message>
        <source>Thick: cycle {n} · thin: the other cycles · filled: the usual band, dotted: its middle</source>
        <translation>太線：周期{n} · 細線：他の周期 · 塗り：通常の帯、点線：その中央</translation>
    </message>
    <message>
        <source>cycle {n}</source>
        <translation>周期{n}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n}日</translation>
    </message>
    <message numerus="yes">
        <source>From %n cycle(s) without an alert and with the drug in steady state: {share} % of the values of that day, give or take {days} d. Drawn only where {least} or more values are known. The cycle on top is not in its own band. A late dose makes its cycle longer.</source>
        <translation>
            <numerusform>アラートがなく導入期を過ぎた%n周期から作成：その日（前後{days}日）の値の{share} %。{least}件以上の値がある日のみ描画します。前面の周期は自身の帯に含まれません。投与が遅れると周期は長くなります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) of results</source>
        <translation>
            <numerusform>検査結果票%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>イベント%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of medication</source>
        <translation>
            <numerusform>薬剤の変更%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Next (N)</source>
        <translation>次へ (N)</translation>
    </message>
    <message>
        <source>Show the next new record (N)</source>
        <translation>次の新着を表示 (N)</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>承認…</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to sign</source>
        <translation>
            <numerusform>署名待ち%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>New since you looked on {when}</source>
        <translation>前回（{when}）以降の新着</translation>
    </message>
    <message>
        <source>A limit in the tocilizumab label: beyond it, the dose is to be adjusted, interrupted or stopped.</source>
        <translation>トシリズマブの電子添文の限界値：超えた場合は用量調節、休薬または中止とされています。</translation>
    </message>
    <message>
        <source>The 2016 classification criteria for macrophage activation syndrome (Ravelli).</source>
        <translation>マクロファージ活性化症候群の2016年分類基準（Ravelli）。</translation>
    </message>
    <message>
        <source>A score for macrophage activation syndrome from blood values (Minoia 2019).</source>
        <translation>血液検査値によるマクロファージ活性化症候群のスコア（Minoia 2019）。</translation>
    </message>
    <message>
        <source>Several blood values change together as in macrophage activation syndrome.</source>
        <translation>複数の血液検査値がマクロファージ活性化症候群と同様に変化しています。</translation>
    </message>
    <message>
        <source>Ferritin divided by ESR: high in macrophage activation syndrome.</source>
        <translation>フェリチン÷赤沈：マクロファージ活性化症候群で高値となります。</translation>
    </message>
    <message>
        <source>Three consecutive IL-6 values differ from this child&apos;s usual level in the same direction.</source>
        <translation>IL-6が3回連続で本人の平常値から同じ方向にずれています。</translation>
    </message>
    <message>
        <source>The moving average of the IL-6 values without an alert slowly rises or falls.</source>
        <translation>アラートのないIL-6値の移動平均が緩徐に上昇または低下しています。</translation>
    </message>
    <message>
        <source>The last infusion was so long ago that the drug may no longer be effective.</source>
        <translation>前回の点滴から長期間経過し、薬効が切れている可能性があります。</translation>
    </message>
    <message>
        <source>The label asks for a test for tuberculosis before the first dose.</source>
        <translation>電子添文では初回投与前に結核の検査が求められています。</translation>
    </message>
    <message>
        <source>Other findings</source>
        <translation>その他の所見</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>結果はまだありません</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>At cursor</source>
        <translation>カーソル位置</translation>
    </message>
    <message>
        <source>{span} after dose {n}</source>
        <translation>{n}回目の投与から{span}</translation>
    </message>
    <message>
        <source>What the other rules found in the last {days} days: signs of MAS, limits in the label, a drift of IL-6, a late dose, TB screening.</source>
        <translation>過去{days}日間に他のルールで見つかった所見：MASの徴候、電子添文の限界値、IL-6の緩徐な変動、投与の遅れ、結核スクリーニング。</translation>
    </message>
    <message>
        <source>Found in the record, never typed. Each row opens the rule that found it.</source>
        <translation>診療記録から検出したもので、入力したものではありません。各行から検出したルールを開けます。</translation>
    </message>
    <message>
        <source>Values of the timeline</source>
        <translation>タイムラインの値</translation>
    </message>
    <message>
        <source>Since dose</source>
        <translation>投与から</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) in the visible range</source>
        <translation>
            <numerusform>表示範囲の検体%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned repeats</source>
        <translation>再検予定</translation>
    </message>
    <message>
        <source>No child is registered yet. Register the first one here, or import a list: fortnight import children.csv labs.csv infusions.csv</source>
        <translation>患者はまだ登録されていません。ここで最初の患者を登録するか、一覧を取り込んでください：fortnight import children.csv labs.csv infusions.csv</translation>
    </message>
    <message>
        <source>Children, sorted by what they need next</source>
        <translation>患者（次の作業の順）</translation>
    </message>
    <message>
        <source>{when} · {due} due, {late} late · {alerts}</source>
        <translation>{when} · 予定{due}件、遅れ{late}件 · {alerts}</translation>
    </message>
    <message>
        <source>No assessment is recorded yet.</source>
        <translation>評価はまだ記録されていません。</translation>
    </message>
    <message>
        <source>Disease activity</source>
        <translation>疾患活動性</translation>
    </message>
    <message>
        <source>Disease activity, {day}</source>
        <translation>疾患活動性、{day}</translation>
    </message>
    <message>
        <source>No joint has a sign.</source>
        <translation>所見のある関節はありません。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Inactive disease (Wallace 2011)</source>
        <translation>臨床的非活動性（Wallace 2011）</translation>
    </message>
    <message>
        <source>There is no baseline before this visit.</source>
        <translation>この受診より前のベースラインがありません。</translation>
    </message>
    <message>
        <source>ACR Pedi, against {day}</source>
        <translation>ACR Pedi、{day}との比較</translation>
    </message>
    <message>
        <source>The targets count from the first infusion.</source>
        <translation>治療目標は初回点滴から数えます。</translation>
    </message>
    <message>
        <source>Targets (EULAR/PReS 2024)</source>
        <translation>治療目標（EULAR/PReS 2024）</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>変更前 → 変更後</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>監査証跡</translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation>診療記録全体</translation>
    </message>
    <message>
        <source>entries by {name}</source>
        <translation>{name}さんの入力</translation>
    </message>
    <message numerus="yes">
        <source>Created {when} by {who} · %n (entry|entries)</source>
        <translation>
            <numerusform>{when}に{who}さんが作成 · %nエントリ</numerusform>
        </translation>
    </message>
    <message>
        <source>from the first entry to the last</source>
        <translation>最初のエントリから最後のエントリまで</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since}～{until}</translation>
    </message>
    <message>
        <source>the first entry</source>
        <translation>最初のエントリ</translation>
    </message>
    <message>
        <source>the last entry</source>
        <translation>最後のエントリ</translation>
    </message>
    <message>
        <source>Head of the journal&apos;s hash chain, signed by this installation. Check it with: fortnight verify --head CODE</source>
        <translation>このインストールが署名した操作履歴のハッシュ連鎖のヘッドです。検証方法：fortnight verify --head CODE</translation>
    </message>
    <message>
        <source>no visit</source>
        <translation>受診なし</translation>
    </message>
    <message>
        <source>disc: active, square: limited, triangle: tender, dashed ring: not examined</source>
        <translation>円：活動性、四角：可動域制限、三角：圧痛、破線の輪：未評価</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start}～{end}</translation>
    </message>
    <message>
        <source>print colours</source>
        <translation>印刷用の色</translation>
    </message>
    <message>
        <source>Height velocity</source>
        <translation>成長速度</translation>
    </message>
    <message>
        <source>{n} cm a year</source>
        <translation>{n} cm/年</translation>
    </message>
    <message>
        <source>Target height</source>
        <translation>目標身長</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}、{day}</translation>
    </message>
    <message>
        <source>No height and no weight is recorded yet.</source>
        <translation>身長も体重もまだ記録されていません。</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>確認を要する値</translation>
    </message>
    <message>
        <source>Infusion {n}</source>
        <translation>{n}回目の点滴</translation>
    </message>
    <message>
        <source>Discard by</source>
        <translation>調製後使用期限</translation>
    </message>
    <message>
        <source>Volume given</source>
        <translation>投与済み量</translation>
    </message>
    <message>
        <source>{bag}, by the label; written down afterwards</source>
        <translation>{bag}（電子添文）、事後入力</translation>
    </message>
    <message>
        <source>{bag}, kept at {where}</source>
        <translation>{bag}、保管：{where}</translation>
    </message>
    <message>
        <source>Vials and waste</source>
        <translation>バイアルと残液廃棄</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>グレード</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>記入日時</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>実施内容</translation>
    </message>
    <message>
        <source>late, {time}</source>
        <translation>事後入力、{time}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Proposed by the program from the record; no physician edited it.</source>
        <translation>プログラムが診療記録から作成した文案です。医師による編集はありません。</translation>
    </message>
    <message>
        <source>Printed again on {day}.</source>
        <translation>{day}に再印刷。</translation>
    </message>
    <message>
        <source>Letter of {day}</source>
        <translation>{day}の文書</translation>
    </message>
    <message>
        <source>The course in figures</source>
        <translation>数値でみる経過</translation>
    </message>
    <message>
        <source>Written by {who}, {when}</source>
        <translation>作成者 {who}、{when}</translation>
    </message>
    <message>
        <source>No infusion is recorded yet.</source>
        <translation>点滴はまだ記録されていません。</translation>
    </message>
    <message numerus="yes">
        <source>Tocilizumab has been given since {first}: %n infusion(s), the last on {last}.</source>
        <translation>
            <numerusform>トシリズマブを{first}から投与中：点滴%n回、最終は{last}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last dose was {mg} mg</source>
        <translation>前回の投与量は{mg} mg</translation>
    </message>
    <message>
        <source>The last dose was {mg} mg, {per_kg} mg/kg at {kg} kg</source>
        <translation>前回の投与量は{mg} mg、体重{kg} kgで{per_kg} mg/kg</translation>
    </message>
    <message>
        <source>{name} ({day}).</source>
        <translation>{name}（{day}）。</translation>
    </message>
    <message>
        <source>{analyte} {value} ({day})</source>
        <translation>{analyte} {value}（{day}）</translation>
    </message>
    <message>
        <source>Newest results: {values}.</source>
        <translation>最新の検査結果：{values}。</translation>
    </message>
    <message>
        <source>No result is recorded yet.</source>
        <translation>検査結果はまだ記録されていません。</translation>
    </message>
    <message>
        <source>{name}: {more}.</source>
        <translation>{name}：{more}。</translation>
    </message>
    <message>
        <source>Also taken: {drugs}.</source>
        <translation>併用薬：{drugs}。</translation>
    </message>
    <message>
        <source>{drug} was stopped on {day}.</source>
        <translation>{drug}は{day}に中止。</translation>
    </message>
    <message>
        <source>Alert of {when}: {what}; {answer}.</source>
        <translation>{when}のアラート：{what}、{answer}。</translation>
    </message>
    <message>
        <source>No alert was raised.</source>
        <translation>アラートはありませんでした。</translation>
    </message>
    <message>
        <source>{kind} recorded on {day}: {what}.</source>
        <translation>{day}に{kind}を記録：{what}。</translation>
    </message>
    <message>
        <source>No infection is recorded.</source>
        <translation>感染症の記録はありません。</translation>
    </message>
    <message>
        <source>{name} {value} {unit} on {day}.</source>
        <translation>{day}の{name} {value} {unit}。</translation>
    </message>
    <message>
        <source>{name}: {when}</source>
        <translation>{name}：{when}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the program</source>
        <translation>
            <numerusform>ほか%n件はプログラムで参照</numerusform>
        </translation>
    </message>
    <message>
        <source>No other drug is recorded.</source>
        <translation>併用薬は記録されていません。</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}：{what}</translation>
    </message>
    <message numerus="yes">
        <source>The steps of %n more drug(s) are in the program: {names}.</source>
        <translation>
            <numerusform>他の薬剤%n件の各段階はプログラムで確認できます：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file name must end in .png, .pdf or .svg, not in “{ending}”.</source>
        <translation>ファイル名の末尾は「{ending}」ではなく.png、.pdf、.svgのいずれかにしてください。</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>{file}に書き込めませんでした。</translation>
    </message>
    <message>
        <source>sex not recorded</source>
        <translation>性別未記録</translation>
    </message>
    <message>
        <source>age {age}</source>
        <translation>年齢 {age}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>{day}生</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>{n}/{total}ページ</translation>
    </message>
    <message>
        <source>printed {when} by {who}</source>
        <translation>印刷 {when} {who}</translation>
    </message>
    <message>
        <source>Fortnight {version} · rule {rule} · WHO · not a diagnosis; no alert is no all-clear</source>
        <translation>Fortnight {version} · ルール {rule} · WHO · 診断ではありません。アラートがないことは「異常なし」を意味しません</translation>
    </message>
    <message>
        <source>journal head {code}</source>
        <translation>操作履歴ヘッド {code}</translation>
    </message>
    <message>
        <source>number {n}</source>
        <translation>患者ID {n}</translation>
    </message>
    <message>
        <source>data to {when}</source>
        <translation>{when}までのデータ</translation>
    </message>
    <message>
        <source>no infusion recorded</source>
        <translation>点滴の記録なし</translation>
    </message>
    <message>
        <source>{first} to {last} · day 0 to day {day}</source>
        <translation>{first}～{last} · 0日目～{day}日目</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>name in capitals</source>
        <translation>氏名（楷書）</translation>
    </message>
    <message>
        <source>date, time</source>
        <translation>日付、時刻</translation>
    </message>
    <message>
        <source>* contains ESR, CRP or fever, which tocilizumab suppresses. “≥”: parts are missing.</source>
        <translation>* 赤沈、CRPまたは発熱を含み、トシリズマブにより抑制されます。「≥」：データのない項目あり。</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>ページを割り付けています</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>ページを描画しています</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>{n}/{total}ページ</translation>
    </message>
    <message>
        <source>Course on tocilizumab</source>
        <translation>トシリズマブ投与の経過</translation>
    </message>
    <message>
        <source>Charts, milestones, doses and alerts of {start} to {end}</source>
        <translation>{start}～{end}のグラフ、節目、投与量、アラート</translation>
    </message>
    <message>
        <source>left out: {sections}</source>
        <translation>省略：{sections}</translation>
    </message>
    <message>
        <source>Weight, {day}</source>
        <translation>体重、{day}</translation>
    </message>
    <message>
        <source>Last dose</source>
        <translation>前回投与量</translation>
    </message>
    <message>
        <source>per kg</source>
        <translation>体重当たり</translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) reached before the period</source>
        <translation>
            <numerusform>期間前に達成した節目%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Milestones, found by rule</source>
        <translation>節目（ルールにより検出）</translation>
    </message>
    <message>
        <source>No milestone is reached yet.</source>
        <translation>到達した節目はまだありません。</translation>
    </message>
    <message>
        <source>Doses, the last six</source>
        <translation>直近6回の投与量</translation>
    </message>
    <message>
        <source>Answer and outcome</source>
        <translation>対応と転帰</translation>
    </message>
    <message>
        <source>Alerts and their answers</source>
        <translation>アラートと対応</translation>
    </message>
    <message>
        <source>{n} × own level</source>
        <translation>本人平常値の{n}倍</translation>
    </message>
    <message>
        <source>{reason}, {who} {when}</source>
        <translation>{reason}、{who} {when}</translation>
    </message>
    <message>
        <source>Activity and scores</source>
        <translation>疾患活動性とスコア</translation>
    </message>
    <message>
        <source>Activity and scores, {day}</source>
        <translation>疾患活動性とスコア、{day}</translation>
    </message>
    <message>
        <source>0 to {most}</source>
        <translation>0～{most}</translation>
    </message>
    <message>
        <source>never recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>予定はありません。</translation>
    </message>
    <message>
        <source>SI units</source>
        <translation>SI単位</translation>
    </message>
    <message>
        <source>Japanese units</source>
        <translation>日本の慣用単位</translation>
    </message>
    <message>
        <source>weight not recorded</source>
        <translation>体重未記録</translation>
    </message>
    <message>
        <source>weight {kg} kg on {day}</source>
        <translation>体重{kg} kg、{day}</translation>
    </message>
    <message numerus="yes">
        <source>dosed according to the {label}, every %n day(s)</source>
        <translation>
            <numerusform>{label}に準拠、%n日ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>{drug}: no infusion recorded · {rule}</source>
        <translation>{drug}：点滴の記録なし · {rule}</translation>
    </message>
    <message>
        <source>{drug}: last dose {dose} on {day}, infusion No. {n} · {rule}</source>
        <translation>{drug}：前回投与量{dose}、{day}、{n}回目の点滴 · {rule}</translation>
    </message>
    <message>
        <source>Shown: {start} to {end}</source>
        <translation>表示期間：{start}～{end}</translation>
    </message>
    <message>
        <source> (day {first} to day {last} of treatment)</source>
        <translation> (治療{first}～{last}日目)</translation>
    </message>
    <message>
        <source>IL-6 as multiples of the child&apos;s own level</source>
        <translation>IL-6は本人平常値の倍数</translation>
    </message>
    <message>
        <source>No visit is recorded yet.</source>
        <translation>受診はまだ記録されていません。</translation>
    </message>
    <message>
        <source>No visit is recorded on {day}. The nearest one is on {other}.</source>
        <translation>{day}に受診の記録はありません。最も近い受診は{other}です。</translation>
    </message>
    <message>
        <source>Visit of {day}</source>
        <translation>{day}の受診</translation>
    </message>
    <message>
        <source>Symptoms and notes</source>
        <translation>症状とメモ</translation>
    </message>
    <message>
        <source>Alerts of this visit</source>
        <translation>この受診のアラート</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前回</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>印</translation>
    </message>
    <message>
        <source>No result is recorded for this day.</source>
        <translation>この日の検査結果は記録されていません。</translation>
    </message>
    <message>
        <source>No infusion was given on this day.</source>
        <translation>この日に点滴は実施されていません。</translation>
    </message>
    <message>
        <source>Activity was not assessed on this day.</source>
        <translation>この日に疾患活動性は評価されていません。</translation>
    </message>
    <message>
        <source>Events since {day}</source>
        <translation>{day}以降のイベント</translation>
    </message>
    <message>
        <source>No event is recorded.</source>
        <translation>イベントは記録されていません。</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>診療記録全体</translation>
    </message>
    <message>
        <source>Writing the children</source>
        <translation>患者を書き出しています</translation>
    </message>
    <message numerus="yes">
        <source>Record of {when} · %n (child|children)</source>
        <translation>
            <numerusform>{when}の診療記録 · 患者%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>{child} · charts</source>
        <translation>{child} · グラフ</translation>
    </message>
    <message>
        <source>next infusion due {day}</source>
        <translation>次回点滴予定日 {day}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Results, the newest first</source>
        <translation>検査結果（新しい順）</translation>
    </message>
    <message>
        <source>Notes with samples</source>
        <translation>検体の注記</translation>
    </message>
    <message>
        <source>Taper plans</source>
        <translation>漸減計画</translation>
    </message>
    <message>
        <source>{day}: {mg} mg/day</source>
        <translation>{day}：{mg} mg/日</translation>
    </message>
    <message>
        <source>Letter of {when}, {who}</source>
        <translation>{when}の文書、{who}</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>バックアップしています…</translation>
    </message>
    <message>
        <source>Not backed up yet</source>
        <translation>未バックアップ</translation>
    </message>
    <message>
        <source>Backed up {when}</source>
        <translation>バックアップ {when}</translation>
    </message>
    <message>
        <source>Failsafe PDF: {step}</source>
        <translation>非常用PDF：{step}</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>There is no failsafe PDF yet.</source>
        <translation>非常用PDFはまだありません。</translation>
    </message>
    <message>
        <source>Failsafe PDF of {when}, not encrypted</source>
        <translation>{when}の非常用PDF（暗号化なし）</translation>
    </message>
    <message>
        <source>Whole course</source>
        <translation>全経過</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2年</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>停止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>Child registered</source>
        <translation>患者を登録しました</translation>
    </message>
    <message>
        <source>Details changed</source>
        <translation>患者情報を変更しました</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>計画を変更しました</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>アラートを確認済みにしました</translation>
    </message>
    <message>
        <source>Outcome recorded</source>
        <translation>転帰を記録しました</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>後で再通知に設定しました</translation>
    </message>
    <message>
        <source>Value corrected</source>
        <translation>値を訂正しました</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>承認しました</translation>
    </message>
    <message>
        <source>Specimen details corrected</source>
        <translation>検体の情報を訂正しました</translation>
    </message>
    <message>
        <source>Event corrected</source>
        <translation>イベントを訂正しました</translation>
    </message>
    <message>
        <source>Measures saved</source>
        <translation>測定値を保存しました</translation>
    </message>
    <message>
        <source>Letter recorded</source>
        <translation>文書を記録しました</translation>
    </message>
    <message>
        <source>Heights of the parents saved</source>
        <translation>両親の身長を保存しました</translation>
    </message>
    <message>
        <source>Infusion corrected</source>
        <translation>点滴を訂正しました</translation>
    </message>
    <message>
        <source>Dose corrected</source>
        <translation>投与量を訂正しました</translation>
    </message>
    <message>
        <source>Plan corrected</source>
        <translation>計画を訂正しました</translation>
    </message>
    <message>
        <source>It will be removed from the charts and the alerts, and will stay in the history.</source>
        <translation>グラフとアラートから除外され、変更履歴に残ります。</translation>
    </message>
    <message>
        <source>Marked as entered in error</source>
        <translation>誤入力（無効）にしました</translation>
    </message>
    <message>
        <source>{what}. It will be removed from the scores, and will stay in the history.</source>
        <translation>{what}。スコアから除外され、変更履歴に残ります。</translation>
    </message>
    <message>
        <source>Moved to the other child</source>
        <translation>別の患者へ移動しました</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>競合を解決しました</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>判定を記録しました</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>タイムラインを保存</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>ページを保存</translation>
    </message>
    <message>
        <source>Save the audit trail</source>
        <translation>監査証跡を保存</translation>
    </message>
    <message>
        <source>Saving the audit trail</source>
        <translation>監査証跡を保存しています</translation>
    </message>
    <message>
        <source>Save the summary page</source>
        <translation>サマリーを保存</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>文書を保存</translation>
    </message>
    <message>
        <source>Save the infusion sheet</source>
        <translation>点滴記録票を保存</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>カレンダーを保存</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>カレンダー (*.ics)</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>ファイルの取り込み</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>読み取り方法</translation>
    </message>
    <message>
        <source>State the encoding…</source>
        <translation>文字コードを指定…</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>remember the columns as</source>
        <translation>列の指定を次の名前で記憶</translation>
    </message>
    <message>
        <source>Leave out the rest</source>
        <translation>残りを除外</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>一覧を保存…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>取り込み元の名前</translation>
    </message>
    <message>
        <source>Nothing is stored yet. All of it is stored, or nothing.</source>
        <translation>まだ何も保存していません。すべて保存するか、まったく保存しないかのどちらかです。</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file}を読み込み中</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n列</numerusform>
        </translation>
    </message>
    <message>
        <source>columns as of “{name}”</source>
        <translation>「{name}」の列指定</translation>
    </message>
    <message numerus="yes">
        <source>Store %n result(s)</source>
        <translation>
            <numerusform>結果%n件を保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表（*.csv）</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>一覧を保存</translation>
    </message>
    <message>
        <source>Saved {time} · {what} from {file}</source>
        <translation>{time}保存 · {file}から{what}</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>要回答%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be stored</source>
        <translation>
            <numerusform>保存予定%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) there already</source>
        <translation>
            <numerusform>登録済み%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) asked about</source>
        <translation>
            <numerusform>要確認%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (is|are) refused</source>
        <translation>
            <numerusform>受付不可%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of no concern</source>
        <translation>
            <numerusform>不要%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The picture was copied. It names the child.</source>
        <translation>画像をコピーしました。患者の氏名が含まれています。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>値を保存</translation>
    </message>
    <message>
        <source>{file} was not written: {why}</source>
        <translation>{file}に書き込めませんでした：{why}</translation>
    </message>
    <message>
        <source>Infusion at the bedside</source>
        <translation>ベッドサイドの点滴</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>This child is no longer in the record.</source>
        <translation>この患者はすでに診療記録にありません。</translation>
    </message>
    <message>
        <source>{place} — demonstration — Fortnight</source>
        <translation>{place} ― デモ ― Fortnight</translation>
    </message>
    <message>
        <source>{place} — Fortnight</source>
        <translation>{place} ― Fortnight</translation>
    </message>
    <message>
        <source>Every child here is invented.</source>
        <translation>ここの患者はすべて架空です。</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>リセット…</translation>
    </message>
    <message>
        <source>Leave training</source>
        <translation>研修モードを終了</translation>
    </message>
    <message>
        <source>Everything that was entered in training is deleted, and the invented ward is made again.</source>
        <translation>研修モードで入力した内容はすべて削除され、架空病棟が作り直されます。</translation>
    </message>
    <message>
        <source>Reset the training ward</source>
        <translation>研修用の病棟をリセット</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>There is a new alert card. Open Alerts to see it.</source>
        <translation>新しいアラートカードがあります。「アラート」を開いて確認してください。</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>バックアップなし</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>ダークテーマを使用</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>ライトテーマを使用</translation>
    </message>
    <message>
        <source>current page</source>
        <translation>現在の画面</translation>
    </message>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <translation>
            <numerusform>アラート、未対応%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n waiting</source>
        <translation>
            <numerusform>未処理一覧、未処理%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, {role}. Lock the program or change the user (F9)</source>
        <translation>{name}、{role}。画面ロックまたはユーザーの切り替え (F9)</translation>
    </message>
    <message>
        <source>Undone {time}</source>
        <translation>{time}に元に戻し済み</translation>
    </message>
    <message>
        <source>Alert cards</source>
        <translation>アラートカード</translation>
    </message>
    <message>
        <source>This is not an all-clear: this drug can suppress fever and CRP.</source>
        <translation>アラートがないことは「異常なし」を意味しません：本剤は発熱とCRPを抑制することがあります。</translation>
    </message>
    <message>
        <source>Open timeline</source>
        <translation>タイムラインを開く</translation>
    </message>
    <message>
        <source>Show calculation</source>
        <translation>計算を表示</translation>
    </message>
    <message>
        <source>Outcome…</source>
        <translation>転帰…</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>後で再通知…</translation>
    </message>
    <message>
        <source>Alert card</source>
        <translation>アラートカード</translation>
    </message>
    <message>
        <source>Choose a card on the left.</source>
        <translation>左側のカードを選択してください。</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>根拠を表示</translation>
    </message>
    <message>
        <source>What would change this assessment</source>
        <translation>この判定を変え得るもの</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>検体%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · drawn {when} · {phase} · {samples} · {rule}</source>
        <translation>{name} · 採血 {when} · {phase} · {samples} · {rule}</translation>
    </message>
    <message>
        <source>assessed by the rule {rule}</source>
        <translation>判定ルール {rule}</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>バージョン{n}</translation>
    </message>
    <message>
        <source>Seen by {who}</source>
        <translation>閲覧者 {who}</translation>
    </message>
    <message>
        <source>Acknowledged by {who}, {when}: {reason}</source>
        <translation>{who}さんが{when}に確認済み：{reason}</translation>
    </message>
    <message>
        <source>shown since {when}</source>
        <translation>{when}から表示</translation>
    </message>
    <message>
        <source> · answered by {who}</source>
        <translation> · 対応者 {who}</translation>
    </message>
    <message>
        <source>Outcome: {what}, recorded by {who}</source>
        <translation>転帰：{what}、記録者 {who}</translation>
    </message>
    <message>
        <source>{n} full</source>
        <translation>{n}件で満員</translation>
    </message>
    <message>
        <source>+{n} more</source>
        <translation>ほか{n}件</translation>
    </message>
    <message>
        <source>Infusions of the chosen day</source>
        <translation>選択した日の点滴</translation>
    </message>
    <message>
        <source>Late infusions</source>
        <translation>遅れている点滴</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>{n} d late, due {day}</source>
        <translation>{n}日遅れ、予定日{day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Late ({n})</source>
        <translation>遅れ（{n}）</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lockがオンです。</translation>
    </message>
    <message>
        <source>Loss of effect</source>
        <translation>薬効減弱</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>測定の問題</translation>
    </message>
    <message>
        <source>Points: each point doubles the odds against a well day of this child; a card is raised at 0.</source>
        <translation>点数：1点ごとに、この患者の平常日に対するオッズが2倍になります。0点でカードが発行されます。</translation>
    </message>
    <message>
        <source>SD: how unusual a value is for this child. On 19 of 20 well days it is within 2 SD of the expected value.</source>
        <translation>SD：この患者にとって値がどれほど異常かを表します。平常日20日中19日は予測値から2 SD以内です。</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Children found</source>
        <translation>該当する患者</translation>
    </message>
    <message>
        <source>No child found for “{words}”.</source>
        <translation>「{words}」に該当する患者はありません。</translation>
    </message>
    <message>
        <source>Find patient or scan wristband (Ctrl+K)</source>
        <translation>患者を検索またはリストバンドをスキャン (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find patient</source>
        <translation>患者を検索</translation>
    </message>
    <message>
        <source>Open the child found</source>
        <translation>見つかった患者を開く</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>開始不可</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>回答済み</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>すべての所見</translation>
    </message>
    <message>
        <source>Before the next infusion</source>
        <translation>次回点滴前</translation>
    </message>
    <message>
        <source>What is asked and refused</source>
        <translation>要確認・受付不可の内容</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>記載</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>再度確認</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>all numbers are right</source>
        <translation>すべての数値が正しい</translation>
    </message>
    <message>
        <source>Choose the child…</source>
        <translation>患者を選択…</translation>
    </message>
    <message>
        <source>Not recorded here</source>
        <translation>ここには記録しない</translation>
    </message>
    <message>
        <source>Which unit?</source>
        <translation>単位は？</translation>
    </message>
    <message>
        <source>corrects it</source>
        <translation>訂正する</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>正しい</translation>
    </message>
    <message>
        <source>state it under “How it is read”</source>
        <translation>「読み取り方法」で指定してください</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>{n}行目</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) from {first}</source>
        <translation>
            <numerusform>{first}行目から%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is asked, and nothing is refused.</source>
        <translation>要確認・受付不可の内容はありません。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>該当なし。</translation>
    </message>
    <message>
        <source>What the code means</source>
        <translation>コードの意味</translation>
    </message>
    <message>
        <source>Choose what the code means.</source>
        <translation>コードの意味を選択してください。</translation>
    </message>
    <message numerus="yes">
        <source>for %n result(s) waiting, and all to come from this laboratory</source>
        <translation>
            <numerusform>保留中の結果%n件と、今後この検査室から届くすべての結果に適用</numerusform>
        </translation>
    </message>
    <message>
        <source>Map the code</source>
        <translation>コードを対応付け</translation>
    </message>
    <message numerus="yes">
        <source>Map %n result(s)</source>
        <translation>
            <numerusform>結果%n件を対応付け</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what the unit means.</source>
        <translation>単位の意味を選択してください。</translation>
    </message>
    <message>
        <source>for this result, and all to come from this laboratory</source>
        <translation>この結果と、今後この検査室から届くすべての結果に適用</translation>
    </message>
    <message>
        <source>Map the unit</source>
        <translation>単位を対応付け</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Choose the child.</source>
        <translation>患者を選択してください。</translation>
    </message>
    <message>
        <source>the message&apos;s own number and name stay beside it</source>
        <translation>メッセージの患者IDと氏名も残ります</translation>
    </message>
    <message numerus="yes">
        <source>Store %n result(s) for this child</source>
        <translation>
            <numerusform>結果%n件をこの患者に保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the child</source>
        <translation>患者を選択</translation>
    </message>
    <message>
        <source>State the time</source>
        <translation>日時を指定</translation>
    </message>
    <message>
        <source>of the draw</source>
        <translation>採血の日時</translation>
    </message>
    <message>
        <source>Store with this time</source>
        <translation>この日時で保存</translation>
    </message>
    <message>
        <source>it replaces the value in the record, which stays in the history</source>
        <translation>診療記録の値を置き換えます。元の値は変更履歴に残ります</translation>
    </message>
    <message>
        <source>Accept the result</source>
        <translation>結果を受け入れ</translation>
    </message>
    <message>
        <source>with a reason; the message stays in the journal</source>
        <translation>理由が必要です。メッセージは操作履歴に残ります</translation>
    </message>
    <message>
        <source>The columns and the first rows of the file</source>
        <translation>ファイルの列と最初の数行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>as</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>in</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>What “{name}” is</source>
        <translation>「{name}」の内容</translation>
    </message>
    <message>
        <source>Unit of “{name}”</source>
        <translation>「{name}」の単位</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>単位なし</translation>
    </message>
    <message>
        <source>which unit?</source>
        <translation>単位は？</translation>
    </message>
    <message>
        <source>What the unit means</source>
        <translation>単位の意味</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>受信内容</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>対応の選択</translation>
    </message>
    <message>
        <source>Nothing is guessed: a code is mapped once, by a person, and can be changed.</source>
        <translation>推測は行いません：コードは人が一度対応付け、後で変更できます。</translation>
    </message>
    <message>
        <source>The chosen result</source>
        <translation>選択した結果</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n}/{all}</translation>
    </message>
    <message>
        <source>Message {control} of {source}, received {when} from the file {file}.</source>
        <translation>{source}のメッセージ{control}、{when}にファイル{file}から受信。</translation>
    </message>
    <message numerus="yes">
        <source>%n other result(s) of it (is|are) stored.</source>
        <translation>
            <numerusform>このメッセージの他の結果%n件は保存済みです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>セグメント%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>{do} (Ctrl+S)</source>
        <translation>{do} (Ctrl+S)</translation>
    </message>
    <message>
        <source>Joints of the child</source>
        <translation>患者の関節</translation>
    </message>
    <message>
        <source>{joint}: {found}</source>
        <translation>{joint}：{found}</translation>
    </message>
    <message>
        <source>child’s right</source>
        <translation>患者の右</translation>
    </message>
    <message>
        <source>child’s left</source>
        <translation>患者の左</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>右足</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>左足</translation>
    </message>
    <message>
        <source>Demonstration: no child here is real, and everything is deleted when the program closes.</source>
        <translation>デモ：実在の患者は含まれず、プログラムを閉じるとすべて削除されます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>現状を受け入れ…</translation>
    </message>
    <message>
        <source>A ward lead can settle this here.</source>
        <translation>管理者がここで現状を受け入れることができます。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>元に戻す (Ctrl+Z)</translation>
    </message>
    <message>
        <source>The message as it came</source>
        <translation>受信したメッセージ</translation>
    </message>
    <message>
        <source>Press to enter the result.</source>
        <translation>押すと結果を入力できます。</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>結果なし</translation>
    </message>
    <message>
        <source>done</source>
        <translation>実施済み</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n日遅れ</numerusform>
        </translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>次回 {day}</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>遅れ{n}件</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>データなし{n}件</translation>
    </message>
    <message numerus="yes">
        <source>%n due in the next six weeks</source>
        <translation>
            <numerusform>今後6週間の予定%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>すべて表示（{n}件）</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>一部のみ表示</translation>
    </message>
    <message>
        <source>Name the child: --patient NUMBER.</source>
        <translation>患者を指定してください：--patient 患者ID</translation>
    </message>
    <message>
        <source>This child has no alert.</source>
        <translation>この患者にアラートはありません。</translation>
    </message>
    <message>
        <source>{n} answers are beside what was written at home. Nothing was merged: add --take home or --take copy.</source>
        <translation>{n}件の回答が院内の記録と競合しています。何も統合していません：--take home または --take copy を付けてください。</translation>
    </message>
    <message>
        <source>{n} answers would be merged.</source>
        <translation>{n}件の回答を統合する予定です。</translation>
    </message>
    <message>
        <source>{held} answers of {reader} merged, {beside} beside what was written at home, {known} already there.</source>
        <translation>{reader}さんの回答：統合{held}件、院内の記録と競合{beside}件、登録済み{known}件。</translation>
    </message>
    <message>
        <source> (at home meanwhile: {by})</source>
        <translation>（その間の院内の記録：{by}）</translation>
    </message>
    <message>
        <source> (not merged: it is not in the record any more)</source>
        <translation>（統合なし：診療記録にすでにありません）</translation>
    </message>
    <message>
        <source>--identify belongs to --research.</source>
        <translation>--identify は --research と併用します。</translation>
    </message>
    <message>
        <source>{out}: {what}</source>
        <translation>{out}：{what}</translation>
    </message>
    <message>
        <source>There is no child with the number {number}.</source>
        <translation>患者ID {number}の患者はいません。</translation>
    </message>
    <message>
        <source>{entries} would be asked about in a form. If they are right, import with --confirm.</source>
        <translation>{entries}は画面入力であれば確認を求める内容です。正しければ --confirm を付けて取り込んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n (entry|entries)</source>
        <translation>
            <numerusform>%n件のエントリ</numerusform>
        </translation>
    </message>
    <message>
        <source>Import files of different kinds one after the other.</source>
        <translation>種類の異なる取り込みファイルは1種類ずつ取り込んでください。</translation>
    </message>
    <message>
        <source>A demonstration ward is not shared.</source>
        <translation>デモ用の病棟は共有できません。</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a role: use letters, digits, - and _, a letter first.</source>
        <translation>「{name}」はロール名に使えません：英字で始め、英数字、-、_を使用してください。</translation>
    </message>
    <message>
        <source>This computer shares the record of ward {ward}. Compare this with “fortnight hub status” on another one.</source>
        <translation>このコンピュータは病棟{ward}の診療記録を共有しています。別のコンピュータの「fortnight hub status」と照合してください。</translation>
    </message>
    <message>
        <source>{pushed} entries sent, {pulled} received, {waiting} waiting.</source>
        <translation>送信{pushed}エントリ、受信{pulled}エントリ、送信待ち{waiting}エントリ。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Hub {url}, ward {ward}, this computer {device}.</source>
        <translation>院内共有サーバー{url}、病棟{ward}、このコンピュータ{device}。</translation>
    </message>
    <message>
        <source>Last exchange: {at}. Entries that wait: {count}.</source>
        <translation>最終同期：{at}。送信待ちのエントリ：{count}。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry needs a newer version of Fortnight. Nothing of it is lost.</source>
        <translation>
            <numerusform>%n件のエントリには新しいバージョンのFortnightが必要です。内容は失われていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The others hear of it with the next exchange. {why}</source>
        <translation>他のコンピュータには次回の同期で伝わります。{why}</translation>
    </message>
    <message>
        <source>Nothing new is taken from {name}. The administrator of the hub runs this statement:</source>
        <translation>{name}からの新しいエントリは受け取りません。院内共有サーバーの管理担当者が次の文を実行してください：</translation>
    </message>
    <message>
        <source>{file}: nothing was stored. Correct the file, state what its columns are (--mapping), or store the rest (--leave-out).</source>
        <translation>{file}：何も保存していません。ファイルを訂正するか、列の内容を指定する（--mapping）か、残りだけを保存してください（--leave-out）。</translation>
    </message>
    <message>
        <source>“{typed}” is not two doses in turn. Type 5/2.5 for 5 mg and 2.5 mg on alternate days, or 5/0 for 5 mg every other day.</source>
        <translation>「{typed}」は交互の2用量ではありません。5 mgと2.5 mgの隔日交互なら5/2.5、5 mgの隔日なら5/0と入力してください。</translation>
    </message>
    <message>
        <source>“{typed}” is the same dose every day. Type it once.</source>
        <translation>「{typed}」は毎日同じ用量です。1回だけ入力してください。</translation>
    </message>
    <message>
        <source>Its element “{name}” is not read.</source>
        <translation>要素「{name}」は読み取りません。</translation>
    </message>
    <message>
        <source>Its “{name}” is not a text.</source>
        <translation>「{name}」がテキストではありません。</translation>
    </message>
    <message>
        <source>Its “{name}” is longer than {most} characters.</source>
        <translation>「{name}」が{most}文字を超えています。</translation>
    </message>
    <message>
        <source>Its “{name}” holds a control character.</source>
        <translation>「{name}」に制御文字が含まれています。</translation>
    </message>
    <message>
        <source>Its “{name}” is not an object.</source>
        <translation>「{name}」がオブジェクトではありません。</translation>
    </message>
    <message>
        <source>Its “{name}” is not a list of objects.</source>
        <translation>「{name}」がオブジェクトのリストではありません。</translation>
    </message>
    <message>
        <source>Its “{name}” is not a number.</source>
        <translation>「{name}」が数値ではありません。</translation>
    </message>
    <message>
        <source>“{time}” is not a time with its offset from UTC.</source>
        <translation>「{time}」はUTCとの時差を含む日時ではありません。</translation>
    </message>
    <message>
        <source>“{day}” is not a date.</source>
        <translation>「{day}」は日付ではありません。</translation>
    </message>
    <message>
        <source>The number {number} is out of range.</source>
        <translation>数値{number}が範囲外です。</translation>
    </message>
    <message>
        <source>{what} Its state is “{state}”.</source>
        <translation>{what}状態は「{state}」です。</translation>
    </message>
    <message>
        <source>Only infusions that were given are recorded.</source>
        <translation>記録するのは実施済みの点滴だけです。</translation>
    </message>
    <message>
        <source>Only infusions of tocilizumab are read, not “{drug}”.</source>
        <translation>読み取るのはトシリズマブの点滴だけです。「{drug}」は読み取りません。</translation>
    </message>
    <message>
        <source>Only plans to taper a drug are read.</source>
        <translation>読み取れるのは薬剤の漸減計画のみです。</translation>
    </message>
    <message>
        <source>The method “{name}” of the plan is not known.</source>
        <translation>計画の方法「{name}」は登録されていません。</translation>
    </message>
    <message>
        <source>The plan has no step.</source>
        <translation>計画に段階がありません。</translation>
    </message>
    <message>
        <source>It states no dose in mg.</source>
        <translation>mg単位の投与量がありません。</translation>
    </message>
    <message>
        <source>“{name}” is not a step or a change of a plan.</source>
        <translation>「{name}」は計画の段階でも変更でもありません。</translation>
    </message>
    <message>
        <source>Only what was done is recorded.</source>
        <translation>記録するのは実施されたもののみです。</translation>
    </message>
    <message>
        <source>Its “{name}” is not a number in {unit}.</source>
        <translation>「{name}」が{unit}単位の数値ではありません。</translation>
    </message>
    <message>
        <source>Only drugs that are or were taken are recorded.</source>
        <translation>記録するのは使用中または使用歴のある薬剤だけです。</translation>
    </message>
    <message>
        <source>It names no drug.</source>
        <translation>薬剤名がありません。</translation>
    </message>
    <message>
        <source>It has several dosages.</source>
        <translation>用法・用量が複数あります。</translation>
    </message>
    <message>
        <source>It has several doses.</source>
        <translation>投与量が複数あります。</translation>
    </message>
    <message>
        <source>The route “{name}” is not known.</source>
        <translation>投与経路「{name}」は登録されていません。</translation>
    </message>
    <message>
        <source>It does not state how often the drug is taken.</source>
        <translation>服用の頻度がありません。</translation>
    </message>
    <message>
        <source>It was refuted or entered in error.</source>
        <translation>否定されたか、誤入力とされています。</translation>
    </message>
    <message>
        <source>The condition “{name}” is not a kind of event.</source>
        <translation>病態「{name}」に該当するイベントの種類がありません。</translation>
    </message>
    <message>
        <source>“{value}” is not a value for “{field}”.</source>
        <translation>「{value}」は「{field}」の値として使えません。</translation>
    </message>
    <message>
        <source>This is not the URL of a PostgreSQL: {why}.</source>
        <translation>PostgreSQLのURLではありません：{why}。</translation>
    </message>
    <message>
        <source>The URL must begin with postgresql://.</source>
        <translation>URLはpostgresql://で始めてください。</translation>
    </message>
    <message>
        <source>The URL holds a password. Put it into the secret file instead.</source>
        <translation>URLにパスワードが含まれています。代わりにシークレットファイルに書いてください。</translation>
    </message>
    <message>
        <source>The URL names no role: postgresql://ROLE@HOST/DATABASE.</source>
        <translation>URLにロールがありません：postgresql://ROLE@HOST/DATABASE。</translation>
    </message>
    <message>
        <source>sslmode={mode} does not verify the certificate of the server. Leave it out, or use verify-full.</source>
        <translation>sslmode={mode}ではサーバーの証明書を検証できません。省略するか、verify-fullを使用してください。</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}; 14 to 18 are supported.</source>
        <translation>サーバーはPostgreSQL {version}です。対応しているのは14～18です。</translation>
    </message>
    <message>
        <source>The tables of the hub need a newer version of Fortnight.</source>
        <translation>院内共有サーバーのテーブルには新しいバージョンのFortnightが必要です。</translation>
    </message>
    <message>
        <source>The server refused the login role: {why}. Check the role and its password, or ask your IT department.</source>
        <translation>サーバーがログインロールを拒否しました：{why}。ロールとパスワードを確認するか、情報システム部門に問い合わせてください。</translation>
    </message>
    <message>
        <source>The hub does not answer: {why}. Work goes on here; entries wait and are sent later.</source>
        <translation>院内共有サーバーが応答しません：{why}。作業は続けられます。エントリは保留され、後で送信されます。</translation>
    </message>
    <message>
        <source>The certificate of the server is not valid for its name, or is not signed by a known authority: {why}. Nothing was sent. Name the authority in the URL (sslrootcert=FILE) or ask your IT department.</source>
        <translation>サーバーの証明書が名前と一致しないか、既知の認証局の署名がありません：{why}。何も送信していません。URLで認証局を指定する（sslrootcert=FILE）か、情報システム部門に問い合わせてください。</translation>
    </message>
    <message>
        <source>The server does not offer TLS: {why}. Nothing was sent.</source>
        <translation>サーバーがTLSに対応していません：{why}。何も送信していません。</translation>
    </message>
    <message>
        <source>The server refused this computer: {why}. It was revoked.</source>
        <translation>サーバーがこのコンピュータを拒否しました：{why}。登録が取り消されています。</translation>
    </message>
    <message>
        <source>There is no server of this name: {why}.</source>
        <translation>この名前のサーバーはありません：{why}。</translation>
    </message>
    <message>
        <source>The server does not know this: {why}. Check the URL.</source>
        <translation>サーバーに該当するものがありません：{why}。URLを確認してください。</translation>
    </message>
    <message>
        <source>Only a standby answers, and nothing can be sent to it: {why}.</source>
        <translation>スタンバイサーバーだけが応答しており、送信できません：{why}。</translation>
    </message>
    <message>
        <source>The login role lacks a right: {why}. It needs fortnight_device.</source>
        <translation>ログインロールに権限が足りません：{why}。fortnight_deviceが必要です。</translation>
    </message>
    <message>
        <source>The disk of the server is full: {why}. Entries wait here.</source>
        <translation>サーバーのディスクがいっぱいです：{why}。エントリはここで保留されます。</translation>
    </message>
    <message>
        <source>The database has no tables of Fortnight. The administrator has to run what “fortnight hub sql” prints.</source>
        <translation>データベースにFortnightのテーブルがありません。管理担当者が「fortnight hub sql」の出力を実行する必要があります。</translation>
    </message>
    <message>
        <source>The hub reported an error: {why}.</source>
        <translation>院内共有サーバーからエラーが報告されました：{why}。</translation>
    </message>
    <message>
        <source>{file} was changed after it was made, or is damaged: its signature is not valid. Ask for the file again.</source>
        <translation>{file}は作成後に変更されたか破損しています：署名が無効です。ファイルをもう一度依頼してください。</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Fortnight. Install the newer version, then open it again.</source>
        <translation>{file}は新しいバージョンのFortnightで作成されています。新しいバージョンをインストールしてから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>{file} holds answers to a review copy. Merge it into the record of the ward.</source>
        <translation>{file}は閲覧用コピーへの回答です。病棟の診療記録に統合してください。</translation>
    </message>
    <message>
        <source>{file} is a review copy and holds no answers. Choose the file of answers.</source>
        <translation>{file}は閲覧用コピーで、回答は含まれていません。回答のファイルを選択してください。</translation>
    </message>
    <message>
        <source>This key does not open {file}: it was made for another reader. Ask for a new one.</source>
        <translation>この鍵では{file}を開けません：別の閲覧者用に作成されています。新しいコピーを依頼してください。</translation>
    </message>
    <message>
        <source>The row has no patient number.</source>
        <translation>行に患者IDがありません。</translation>
    </message>
    <message>
        <source>The row has no collection time.</source>
        <translation>行に採血日時がありません。</translation>
    </message>
    <message>
        <source>“{value}” is not a result.</source>
        <translation>「{value}」は検査結果ではありません。</translation>
    </message>
    <message>
        <source>“{value}” is an error of the spreadsheet, not a value.</source>
        <translation>「{value}」は表計算ソフトのエラーで、値ではありません。</translation>
    </message>
    <message>
        <source>The formula has no value. Save the file in a spreadsheet program.</source>
        <translation>数式に値がありません。表計算ソフトでファイルを保存してください。</translation>
    </message>
    <message>
        <source>“{value}” is below zero.</source>
        <translation>「{value}」は0未満です。</translation>
    </message>
    <message>
        <source>The row has neither a code nor a name.</source>
        <translation>行にコードも項目名もありません。</translation>
    </message>
    <message>
        <source>“{name}” is not understood. State what it is, or that it is of no concern.</source>
        <translation>「{name}」を解釈できません。内容を指定するか、不要であることを指定してください。</translation>
    </message>
    <message>
        <source>“{time}” is not a time of day.</source>
        <translation>「{time}」は時刻ではありません。</translation>
    </message>
    <message>
        <source>“{time}” has no time of day.</source>
        <translation>「{time}」に時刻がありません。</translation>
    </message>
    <message>
        <source>“{time}” is a number: give the cell the form of a date.</source>
        <translation>「{time}」は数値です：セルを日付形式にしてください。</translation>
    </message>
    <message>
        <source>“{time}” has a year of two digits. Write four.</source>
        <translation>「{time}」の年が2桁です。4桁で書いてください。</translation>
    </message>
    <message>
        <source>“{time}” is not a date.</source>
        <translation>「{time}」は日付ではありません。</translation>
    </message>
    <message>
        <source>“{time}” is not a possible date.</source>
        <translation>「{time}」は実在しない日付です。</translation>
    </message>
    <message>
        <source>“{time}” can be two dates. State which comes first, day or month.</source>
        <translation>「{time}」は2通りの日付に読めます。日と月のどちらが先かを指定してください。</translation>
    </message>
    <message>
        <source>“{value}” can be two numbers. State the decimal mark.</source>
        <translation>「{value}」は2通りの数値に読めます。小数点の記号を指定してください。</translation>
    </message>
    <message>
        <source>“{value}” has a comma in a table of points.</source>
        <translation>「{value}」にコンマがありますが、この表の小数点はピリオドです。</translation>
    </message>
    <message>
        <source>“{value}” has a point in a table of commas. A date?</source>
        <translation>「{value}」にピリオドがありますが、この表の小数点はコンマです。日付ですか？</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>縦線</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Split it.</source>
        <translation>ファイルが{most} MBを超えています。分割してください。</translation>
    </message>
    <message>
        <source>This is a workbook, not a text file. Import it as XLSX or ODS.</source>
        <translation>これはテキストファイルではなくブックです。XLSXまたはODSとして取り込んでください。</translation>
    </message>
    <message>
        <source>The file is not in UTF-8, and its encoding is not known. State the encoding of this source.</source>
        <translation>ファイルがUTF-8ではなく、文字コードが不明です。この取り込み元の文字コードを指定してください。</translation>
    </message>
    <message>
        <source>The file is not in the encoding {name}.</source>
        <translation>ファイルの文字コードが{name}ではありません。</translation>
    </message>
    <message>
        <source>{found} cells instead of {wanted}.</source>
        <translation>セルが{wanted}個ではなく{found}個あります。</translation>
    </message>
    <message>
        <source>The table has more than {rows} rows, {columns} columns or {cells} cells. Split it.</source>
        <translation>表が{rows}行、{columns}列または{cells}セルを超えています。分割してください。</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表が空です。</translation>
    </message>
    <message>
        <source>The table has a header but no rows.</source>
        <translation>表に見出しはありますが行がありません。</translation>
    </message>
    <message>
        <source>Several columns are “{what}”: {names}.</source>
        <translation>「{what}」の列が複数あります：{names}。</translation>
    </message>
    <message>
        <source>No column is understood as the number of the patient.</source>
        <translation>患者IDと解釈できる列がありません。</translation>
    </message>
    <message>
        <source>No column is understood as the date on which the specimen was drawn.</source>
        <translation>検体の採取日と解釈できる列がありません。</translation>
    </message>
    <message>
        <source>No column is understood as values of an analyte.</source>
        <translation>検査項目の値と解釈できる列がありません。</translation>
    </message>
    <message>
        <source>A mapping is a JSON object with the columns of the file.</source>
        <translation>マッピングは、ファイルの列を記したJSONオブジェクトです。</translation>
    </message>
    <message>
        <source>“{name}” is no part of a mapping.</source>
        <translation>「{name}」はマッピングの項目ではありません。</translation>
    </message>
    <message>
        <source>The file has no column “{name}”, which the mapping names.</source>
        <translation>マッピングにある列「{name}」がファイルにありません。</translation>
    </message>
    <message>
        <source>“{value}” is not possible as {name}.</source>
        <translation>「{value}」は{name}として使えません。</translation>
    </message>
    <message>
        <source>The column “{name}” must be one of {roles}, or an analyte with its unit, such as {example}.</source>
        <translation>列「{name}」は{roles}のいずれか、または単位付きの検査項目（例：{example}）でなければなりません。</translation>
    </message>
    <message>
        <source>The workbook is damaged or encrypted and cannot be read.</source>
        <translation>ブックが破損しているか暗号化されており、読み取れません。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{name}”.</source>
        <translation>ブックにシート「{name}」がありません。</translation>
    </message>
    <message>
        <source>The workbook is empty.</source>
        <translation>ブックが空です。</translation>
    </message>
    <message>
        <source>The workbook has several sheets: {names}. Choose one.</source>
        <translation>ブックに複数のシートがあります：{names}。1つ選択してください。</translation>
    </message>
    <message>
        <source>The sheet has more than {rows} rows or {columns} columns.</source>
        <translation>シートが{rows}行または{columns}列を超えています。</translation>
    </message>
    <message>
        <source>The file is not a workbook of the kind {kind}.</source>
        <translation>ファイルが{kind}形式のブックではありません。</translation>
    </message>
    <message>
        <source>The workbook cannot be read: reading it takes too long or fails.</source>
        <translation>ブックを読み取れません：時間がかかりすぎるか、読み取りに失敗します。</translation>
    </message>
    <message>
        <source>The workbook is larger than {most} MB.</source>
        <translation>ブックが{most} MBを超えています。</translation>
    </message>
    <message>
        <source>The file is not a workbook, or it is damaged or encrypted.</source>
        <translation>ファイルがブックではないか、破損または暗号化されています。</translation>
    </message>
    <message>
        <source>The workbook has more than {most} parts.</source>
        <translation>ブックの構成ファイルが{most}個を超えています。</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than {most} MB.</source>
        <translation>ブックの展開後のサイズが{most} MBを超えます。</translation>
    </message>
    <message>
        <source>A sheet of the workbook is damaged.</source>
        <translation>ブックのシートが破損しています。</translation>
    </message>
    <message>
        <source>A sheet of the workbook declares entities, which no spreadsheet writes.</source>
        <translation>ブックのシートに、表計算ソフトが書くことのないエンティティ宣言があります。</translation>
    </message>
    <message>
        <source>The workbook has cells beyond row {rows} or column {columns}, or more than {cells} cells.</source>
        <translation>ブックに{rows}行目または{columns}列目を超えるセルがあるか、セルが{cells}個を超えています。</translation>
    </message>
    <message>
        <source>Reading the children</source>
        <translation>患者を読み込んでいます</translation>
    </message>
    <message>
        <source>Writing the files</source>
        <translation>ファイルを書き込んでいます</translation>
    </message>
    <message>
        <source>Resources of the type “{kind}” are not read.</source>
        <translation>種類「{kind}」のリソースは読み取りません。</translation>
    </message>
    <message>
        <source>Its results are listed one by one.</source>
        <translation>含まれる結果は1件ずつ一覧に示します。</translation>
    </message>
    <message>
        <source>It says who recorded what is listed.</source>
        <translation>一覧の内容をだれが記録したかを示すものです。</translation>
    </message>
    <message>
        <source>Alert cards are computed here from the results.</source>
        <translation>アラートカードはここで検査結果から計算します。</translation>
    </message>
    <message>
        <source>It was imported before.</source>
        <translation>以前に取り込み済みです。</translation>
    </message>
    <message>
        <source>It is about a patient that is not in the file.</source>
        <translation>ファイルにない患者についての内容です。</translation>
    </message>
    <message>
        <source>It is not stored, because other rows are refused or ask a question.</source>
        <translation>他の行が受付不可または要確認のため、保存していません。</translation>
    </message>
    <message>
        <source>Enter why the export has to identify the children.</source>
        <translation>患者を特定できる出力が必要な理由を入力してください。</translation>
    </message>
    <message>
        <source>Tables for research. Each child has a code, and its dates are moved into the past by a number of days that is the same for all its dates; both are made from a secret that is not in these files. Times of day are those of the clock of the place. Empty cells were not measured or are not known. The file dictionary.csv describes every column. redcap_dictionary.csv is uploaded first into a REDCap project with repeating instruments (all but “children” repeat), then redcap_records.csv is imported.</source>
        <translation>研究用の表です。患者ごとにコードを付け、日付は患者ごとに一定の日数だけ過去にずらしています。コードと日数は、これらのファイルに含まれない秘密鍵から作られます。時刻は現地時刻です。空欄は未測定または不明です。すべての列の説明はdictionary.csvにあります。まず、反復インストゥルメントを有効にしたREDCapプロジェクトにredcap_dictionary.csvをアップロードし（“children”以外はすべて反復）、次にredcap_records.csvを取り込みます。</translation>
    </message>
    <message>
        <source>These files identify the children: number, name, date of birth, dates as they were.</source>
        <translation>これらのファイルは患者を特定できます：患者ID、氏名、生年月日、元のままの日付。</translation>
    </message>
    <message>
        <source>{name}: empty, or below or above the limit of the assay</source>
        <translation>{name}：空欄、または測定限界未満・超過</translation>
    </message>
    <message>
        <source>answered an alert</source>
        <translation>アラートへの対応を記録</translation>
    </message>
    <message>
        <source>a new result changed the alert</source>
        <translation>新しい検査結果によりアラートが変更</translation>
    </message>
    <message>
        <source>{remark}</source>
        <translation>{remark}</translation>
    </message>
    <message>
        <source>{words}: {remark}</source>
        <translation>{words}：{remark}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>「{note}」</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>This copy was opened without the passphrase of a reader, so that it can only be read. To answer, close it, and open it with your name and your own passphrase.</source>
        <translation>このコピーは閲覧者のパスフレーズなしで開いたため、閲覧しかできません。回答するには、いったん閉じ、自分の名前とパスフレーズで開いてください。</translation>
    </message>
    <message>
        <source>There is no answer to save yet.</source>
        <translation>保存する回答はまだありません。</translation>
    </message>
    <message>
        <source>This is no review copy.</source>
        <translation>閲覧用コピーではありません。</translation>
    </message>
    <message>
        <source>This copy is open in another window on this computer. Close it there first.</source>
        <translation>このコピーはこのコンピュータの別のウィンドウで開いています。先にそちらを閉じてください。</translation>
    </message>
    <message>
        <source>The answer could not be kept on this computer: {why}. Save the answers into a file before you close this copy.</source>
        <translation>回答をこのコンピュータに保持できませんでした：{why}。このコピーを閉じる前に、回答をファイルに保存してください。</translation>
    </message>
    <message>
        <source>The answers kept on this computer cannot be read. They were moved to {file}.</source>
        <translation>このコンピュータに保持した回答を読み取れません。{file}に移動しました。</translation>
    </message>
    <message>
        <source>These are answers to another copy.</source>
        <translation>別のコピーへの回答です。</translation>
    </message>
    <message>
        <source>{name} cannot log in here, so they cannot be a reader.</source>
        <translation>{name}さんはここにログインできないため、閲覧者にはなれません。</translation>
    </message>
    <message>
        <source>Choose at least one child.</source>
        <translation>患者を1人以上選択してください。</translation>
    </message>
    <message>
        <source>The period of the copy begins in the future.</source>
        <translation>コピーの期間の開始が未来の日付です。</translation>
    </message>
    <message>
        <source>A chosen child is no longer in the record. Choose again.</source>
        <translation>選択した患者がすでに診療記録にありません。選択し直してください。</translation>
    </message>
    <message>
        <source>Choose who can open the copy: a reader, a key or a passphrase.</source>
        <translation>コピーを開ける人を選択してください：閲覧者、鍵、またはパスフレーズ。</translation>
    </message>
    <message>
        <source>“{key}” is not a reader&apos;s key. It begins with “age1” and has 62 characters.</source>
        <translation>「{key}」は閲覧者の鍵ではありません。鍵は「age1」で始まる62文字です。</translation>
    </message>
    <message>
        <source>Writing the review copy</source>
        <translation>閲覧用コピーを書き込んでいます</translation>
    </message>
    <message>
        <source>{file} answers a copy that was not made from this record. Merge it on the ward whose children it is about.</source>
        <translation>{file}は、この診療記録から作成されていないコピーへの回答です。その患者の病棟で統合してください。</translation>
    </message>
    <message>
        <source>{file} can be opened only on the computer on which the copy was made ({device}). Merge it there.</source>
        <translation>{file}を開けるのは、コピーを作成したコンピュータ（{device}）だけです。そこで統合してください。</translation>
    </message>
    <message>
        <source>{name} can no longer log in here, so these answers are not merged. A ward lead can add the person again.</source>
        <translation>{name}さんはすでにここにログインできないため、この回答は統合していません。管理者が再登録できます。</translation>
    </message>
    <message>
        <source>{name} {what} in the copy, which the role “{role}” does not allow. Nothing was merged.</source>
        <translation>{name}さんがコピーで行った「{what}」は、権限「{role}」では許可されていません。何も統合していません。</translation>
    </message>
    <message>
        <source>what was written at home was kept</source>
        <translation>院内の記録を維持</translation>
    </message>
    <message numerus="yes">
        <source>Choose for %n answer(s) what holds: the answer or what was written at home.</source>
        <translation>
            <numerusform>%n件の回答について、回答と院内の記録のどちらを有効とするか選択してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This record is on this computer alone. To share it, join a hub: fortnight hub join.</source>
        <translation>この診療記録はこのコンピュータだけにあります。共有するには院内共有サーバーに接続してください：fortnight hub join。</translation>
    </message>
    <message>
        <source>The database at this URL belongs to another ward. Nothing was sent or taken.</source>
        <translation>このURLのデータベースは別の病棟のものです。送受信は行っていません。</translation>
    </message>
    <message>
        <source>This computer ({device}) was registered by the role {role}. Use that role, or join again in an empty folder.</source>
        <translation>このコンピュータ（{device}）はロール{role}で登録されています。そのロールを使用するか、空のフォルダで接続し直してください。</translation>
    </message>
    <message>
        <source>Receiving the entries of the other computers</source>
        <translation>他のコンピュータのエントリを受信しています</translation>
    </message>
    <message>
        <source>Entries of {device} are encrypted with a key that this computer does not have yet. It is handed over when another computer exchanges.</source>
        <translation>{device}のエントリは、このコンピュータがまだ持っていない鍵で暗号化されています。鍵は別のコンピュータの同期時に渡されます。</translation>
    </message>
    <message>
        <source>The journal of {device} forks: entry {number} is another one on the hub than here. Its folder was copied or put back. Nothing of it is taken; ask the ward lead to verify both computers.</source>
        <translation>{device}の操作履歴が分岐しています：エントリ{number}が院内共有サーバーとここで異なります。フォルダがコピーされたか、古いものが戻されています。そのエントリは受け取りません。両方のコンピュータの整合性の検証を管理者に依頼してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s journal ({device}) forks at entry {number} or before: the hub has another one. A copy of this folder is in use, or an older copy was put back. Its new entries are not sent. Keep this folder, and join the hub again in an empty folder.</source>
        <translation>このコンピュータ（{device}）の操作履歴が、エントリ{number}またはそれ以前で分岐しています：院内共有サーバーには別のエントリがあります。このフォルダのコピーが使用されているか、古いコピーが戻されています。新しいエントリは送信しません。このフォルダは残し、空のフォルダで院内共有サーバーに接続し直してください。</translation>
    </message>
    <message>
        <source>Entries {first} to {last} of {device} are missing on the hub. What follows them is not taken.</source>
        <translation>院内共有サーバーに{device}のエントリ{first}～{last}がありません。その後のエントリは受け取りません。</translation>
    </message>
    <message>
        <source>Entry {number} of {device} was sent by a newer version of Fortnight. Install the newer version to read it.</source>
        <translation>{device}のエントリ{number}は新しいバージョンのFortnightから送信されました。読み取るには新しいバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>Entry {number} of {device} on the hub was changed, or does not follow the entry before it. It and what follows are not taken.</source>
        <translation>院内共有サーバーにある{device}のエントリ{number}が変更されているか、直前のエントリとつながりません。このエントリと以降のエントリは受け取りません。</translation>
    </message>
    <message>
        <source>Sending the entries of this computer</source>
        <translation>このコンピュータのエントリを送信しています</translation>
    </message>
    <message numerus="yes">
        <source>The hub is older than at the last exchange: %n entry was sent again.</source>
        <translation>
            <numerusform>院内共有サーバーが前回の同期時より古い状態です：%n件のエントリを再送しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>No computer is called {name}. Known are: {names}.</source>
        <translation>{name}というコンピュータはありません。登録済み：{names}。</translation>
    </message>
    <message>
        <source>{name} is this computer. Revoke it on another one.</source>
        <translation>{name}はこのコンピュータです。別のコンピュータで登録を取り消してください。</translation>
    </message>
    <message>
        <source>{name} was removed on another computer and cannot log in here any more.</source>
        <translation>{name}さんは別のコンピュータで削除され、ここではログインできなくなりました。</translation>
    </message>
    <message>
        <source>The hub answers: {url}.</source>
        <translation>院内共有サーバーは応答しています：{url}。</translation>
    </message>
    <message>
        <source>PostgreSQL {version}, tables of version {n}.</source>
        <translation>PostgreSQL {version}、テーブルのバージョン{n}。</translation>
    </message>
    <message>
        <source>The role {role} has the rights of a computer.</source>
        <translation>ロール{role}にはコンピュータの権限があります。</translation>
    </message>
    <message>
        <source>The role {role} is not a member of fortnight_device.</source>
        <translation>ロール{role}はfortnight_deviceのメンバーではありません。</translation>
    </message>
    <message>
        <source>The hub is empty. The next exchange sends everything to it.</source>
        <translation>院内共有サーバーは空です。次回の同期ですべてを送信します。</translation>
    </message>
    <message>
        <source>The ward is {ward}.</source>
        <translation>病棟は{ward}です。</translation>
    </message>
    <message>
        <source>The database at this URL belongs to another ward ({ward}).</source>
        <translation>このURLのデータベースは別の病棟（{ward}）のものです。</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server agree.</source>
        <translation>このコンピュータとサーバーの時計は一致しています。</translation>
    </message>
    <message numerus="yes">
        <source>The clocks of this computer and of the server differ by %n minute(s). Set the wrong one.</source>
        <translation>
            <numerusform>このコンピュータとサーバーの時計が%n分ずれています。誤っている方を合わせてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries up to {n} of {device} are here, and the hub has {m} of them.</source>
        <translation>{device}のエントリはここには{n}まで、院内共有サーバーにはそのうち{m}件あります。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries wait on the hub for this computer.</source>
        <translation>
            <numerusform>このコンピュータ宛ての%n件のエントリが院内共有サーバーにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>journal entries</source>
        <translation>操作履歴のエントリ</translation>
    </message>
    <message>
        <source>all of them, whole and unchanged; the tables are made from them</source>
        <translation>すべて完全に、変更せずに送る。テーブルはこれから作られる</translation>
    </message>
    <message>
        <source>alert cards and their answers</source>
        <translation>アラートカードと対応の記録</translation>
    </message>
    <message>
        <source>as entries; one episode is one card on all computers</source>
        <translation>エントリとして送る。1つのエピソードはどのコンピュータでも1枚のカード</translation>
    </message>
    <message>
        <source>infusions that run</source>
        <translation>投与中の点滴</translation>
    </message>
    <message>
        <source>as entries; one computer steers each, and another one can take it over</source>
        <translation>エントリとして送る。各点滴の操作は1台のコンピュータで行い、別のコンピュータが引き継げる</translation>
    </message>
    <message>
        <source>settings of the clinic</source>
        <translation>施設の設定</translation>
    </message>
    <message>
        <source>as entries; of two changes the later one counts</source>
        <translation>エントリとして送る。2つの変更は後のものが有効</translation>
    </message>
    <message>
        <source>people, roles and passphrases</source>
        <translation>人、権限、パスフレーズ</translation>
    </message>
    <message>
        <source>as key slots; a removed person is removed everywhere</source>
        <translation>鍵スロットとして送る。削除した人はすべてのコンピュータで削除</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>復旧コード</translation>
    </message>
    <message>
        <source>that of the ward opens every computer</source>
        <translation>病棟の復旧コードですべてのコンピュータを開ける</translation>
    </message>
    <message>
        <source>keys of the ward</source>
        <translation>病棟の鍵</translation>
    </message>
    <message>
        <source>each encrypted to every computer; a revoked one gets no new key</source>
        <translation>コンピュータごとに暗号化。登録を取り消したコンピュータは新しい鍵を受け取らない</translation>
    </message>
    <message>
        <source>settings of this computer</source>
        <translation>このコンピュータの設定</translation>
    </message>
    <message>
        <source>theme, paths, units of this screen</source>
        <translation>テーマ、パス、この画面の単位</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>what is typed and not saved belongs to the person at this computer</source>
        <translation>入力して未保存の内容は、このコンピュータの利用者のもの</translation>
    </message>
    <message>
        <source>PINs</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>in memory only, for the day</source>
        <translation>メモリ内のみ、当日限り</translation>
    </message>
    <message>
        <source>key of the record file</source>
        <translation>診療記録ファイルの鍵</translation>
    </message>
    <message>
        <source>each computer encrypts its own file with a key of its own</source>
        <translation>各コンピュータが自分のファイルを固有の鍵で暗号化</translation>
    </message>
    <message>
        <source>backups, anchor and signed heads</source>
        <translation>バックアップ、アンカー、署名済みヘッド</translation>
    </message>
    <message>
        <source>each computer makes and checks its own</source>
        <translation>各コンピュータが自分のものを作成し検証</translation>
    </message>
    <message>
        <source>wrong passphrases since the last log-in</source>
        <translation>前回ログイン以降のパスフレーズの誤り</translation>
    </message>
    <message>
        <source>counted on each computer</source>
        <translation>コンピュータごとに集計</translation>
    </message>
    <message>
        <source>It is not stored, because other values of the table wait or are refused.</source>
        <translation>表の他の値が確認待ちまたは受付不可のため、保存していません。</translation>
    </message>
    <message>
        <source>{n} values wait or are refused.</source>
        <translation>{n}件の値が確認待ちまたは受付不可です。</translation>
    </message>
    <message>
        <source>The record changed meanwhile. Look at the table again.</source>
        <translation>その間に診療記録が変更されました。表をもう一度確認してください。</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>{row}行目：{sentence}</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {sentence}</source>
        <translation>{row}行目、{column}：{sentence}</translation>
    </message>
    <message>
        <source>The mapping is larger than {most} MB.</source>
        <translation>マッピングが{most} MBを超えています。</translation>
    </message>
    <message>
        <source>{file} is not JSON.</source>
        <translation>{file}はJSONではありません。</translation>
    </message>
    <message>
        <source>The table gives several values of this result.</source>
        <translation>表にこの検査結果の値が複数あります。</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>除外しました。</translation>
    </message>
    <message>
        <source>The table names this child by number alone: is {number} {name}, born {born}?</source>
        <translation>表ではこの患者が患者IDだけで示されています：{number}は{name}さん（{born}生まれ）ですか？</translation>
    </message>
    <message>
        <source>Entry {seq} of {device} does not continue its chain: {wrong}.</source>
        <translation>{device}のエントリ{seq}がハッシュ連鎖につながりません：{wrong}。</translation>
    </message>
    <message>
        <source>The id {id} is already that of another entry.</source>
        <translation>ID {id}はすでに別のエントリのものです。</translation>
    </message>
    <message>
        <source>The entries were saved, but {file} could not be written: {why}. Check the disk.</source>
        <translation>エントリは保存されましたが、{file}に書き込めませんでした：{why}。ディスクを確認してください。</translation>
    </message>
    <message>
        <source>The left and right arrow keys move from sample to sample, E and Shift+E from event to event, N to the next new record. P begins a note, Enter opens the alert card, + and − zoom.</source>
        <translation>左右の矢印キーで検体間を、EとShift+Eでイベント間を、Nで次の新着へ移動します。Pでメモを開始し、Enterでアラートカードを開き、+と−で拡大・縮小します。</translation>
    </message>
    <message>
        <source>Check before it is stored</source>
        <translation>保存前の確認</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>確認事項</translation>
    </message>
    <message>
        <source>Not stored yet, because it is unusual:</source>
        <translation>通常と異なるため、まだ保存していません：</translation>
    </message>
    <message>
        <source>I have checked this against the source: it is correct</source>
        <translation>原資料と照合し、正しいことを確認しました</translation>
    </message>
    <message>
        <source>Check each entry, then tick the box; or cancel to leave them out.</source>
        <translation>各エントリを確認してチェックを入れてください。除外する場合はキャンセルしてください。</translation>
    </message>
    <message>
        <source>Changed on two computers</source>
        <translation>2台のコンピュータで変更</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>why this value is right</source>
        <translation>この値が正しい理由</translation>
    </message>
    <message>
        <source>{field}: which value is right? Both entries stay in the history.</source>
        <translation>{field}：どちらの値が正しいですか？ どちらのエントリも変更履歴に残ります。</translation>
    </message>
    <message>
        <source>{value}    ({name}, {when})</source>
        <translation>{value}    （{name}さん、{when}）</translation>
    </message>
    <message>
        <source>{who}    infusions: {infusions}, sets of results: {specimens}</source>
        <translation>{who}    点滴：{infusions}、検査結果：{specimens}</translation>
    </message>
    <message>
        <source>Registered twice?</source>
        <translation>重複登録？</translation>
    </message>
    <message>
        <source>These are two different children. Do not ask again.</source>
        <translation>別の患者です。今後は確認しません。</translation>
    </message>
    <message>
        <source>why they are one child, or two</source>
        <translation>同一の患者、または別の患者とする理由</translation>
    </message>
    <message>
        <source>Two computers registered a child with the same number, or the same name and birth date. Which registration remains, if they are one child? All entries of both belong to it then. This can be undone.</source>
        <translation>2台のコンピュータで、患者ID、または氏名と生年月日が同じ患者が登録されました。同一の患者であれば、どちらの登録を残しますか？両方のエントリはすべて、残した登録のものになります。元に戻すことができます。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>They are kept on this computer, encrypted, until they are saved for the ward. There they join the record with your name and both times; what was answered there meanwhile stays beside them.</source>
        <translation>回答は、病棟用に保存するまで、暗号化してこのコンピュータに保持します。病棟では、氏名と両方の日時とともに診療記録に加わります。その間に病棟で記録された対応も並べて残ります。</translation>
    </message>
    <message>
        <source>Save answers…</source>
        <translation>回答を保存…</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>回答はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to go back</source>
        <translation>
            <numerusform>病棟に返す回答%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: {name}, {what}</source>
        <translation>元に戻す：{name}、{what}</translation>
    </message>
    <message>
        <source>FHIR R4, for other programs</source>
        <translation>FHIR R4（他のプログラム用）</translation>
    </message>
    <message>
        <source>CSV files, for spreadsheets and for import here</source>
        <translation>CSVファイル（表計算ソフト、またはここでの取り込み用）</translation>
    </message>
    <message>
        <source>Tables for research, coded</source>
        <translation>研究用の表（コード化）</translation>
    </message>
    <message>
        <source>Results with LOINC and UCUM, infusions, other drugs, illnesses, alerts, and who recorded them. One child is written into a file, several into a folder.</source>
        <translation>LOINCとUCUMを付けた検査結果、点滴、他の薬剤、疾患、アラート、記録者。患者1人は1つのファイルに、複数の患者は1つのフォルダに出力します。</translation>
    </message>
    <message>
        <source>A folder: children, results as reported, infusions, other drugs, events and assessments of activity.</source>
        <translation>フォルダ：患者、報告値のままの検査結果、点滴、他の薬剤、イベント、疾患活動性の評価。</translation>
    </message>
    <message>
        <source>A folder: long and wide tables with a dictionary, and files for REDCap. Each child has a code, its dates are moved by a secret number of days, and free text is left out.</source>
        <translation>フォルダ：縦型・横型の表と列の説明、REDCap用ファイル。患者ごとにコードを付け、日付は非公開の日数だけずらし、自由記載は除きます。</translation>
    </message>
    <message>
        <source>Tables for research are made by a physician or a ward lead.</source>
        <translation>研究用の表を作成できるのは医師または管理者です。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>出力先を選択…</translation>
    </message>
    <message>
        <source>Include number, name, date of birth and the dates as they are</source>
        <translation>患者ID、氏名、生年月日、元のままの日付を含める</translation>
    </message>
    <message>
        <source>Merge answers</source>
        <translation>回答の統合</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n answer(s)</source>
        <translation>
            <numerusform>回答%n件を統合</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} answered until {moment}. {file}</source>
        <translation>{name}さんの回答（{moment}まで）。{file}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are in the record already.</source>
        <translation>
            <numerusform>回答%n件はすでに診療記録にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Both answers stay in the history, each with its author and its time.</source>
        <translation>どちらの回答も、記録者と日時とともに変更履歴に残ります。</translation>
    </message>
    <message>
        <source>It is not merged: the child or the record that it is about is not here any more.</source>
        <translation>統合しません：対象の患者または記録がすでにここにありません。</translation>
    </message>
    <message>
        <source>It does not hold: the record was changed or removed at home since. It stays in the history.</source>
        <translation>有効になりません：その後、院内で記録が変更または削除されました。変更履歴には残ります。</translation>
    </message>
    <message>
        <source>At home, {who}, {moment}: {what}</source>
        <translation>院内、{who}、{moment}：{what}</translation>
    </message>
    <message>
        <source>In the copy, {who}: {what}</source>
        <translation>コピー、{who}：{what}</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>It goes back to the ward with your other answers, and is an event of today there.</source>
        <translation>メモは他の回答とともに病棟に返され、病棟では今日のイベントとなります。</translation>
    </message>
    <message>
        <source>Note on {day}… (P at the crosshair)</source>
        <translation>{day}にメモ…（Pで十字線の位置）</translation>
    </message>
    <message>
        <source>Hub: offline</source>
        <translation>院内共有：オフライン</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>院内共有</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>送信待ち%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Last exchange with the other computers: {when}.</source>
        <translation>他のコンピュータとの最終同期：{when}。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry of this computer waits to be sent.</source>
        <translation>
            <numerusform>このコンピュータのエントリ%n件が送信待ちです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry needs a newer version of Fortnight.</source>
        <translation>
            <numerusform>%n件のエントリには新しいバージョンのFortnightが必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the FHIR bundle</source>
        <translation>FHIR Bundleを保存</translation>
    </message>
    <message>
        <source>The folder in which a new one is made</source>
        <translation>新しいフォルダの作成先</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>出力しています</translation>
    </message>
    <message>
        <source>Something else is being done. Wait until it has ended.</source>
        <translation>別の処理を実行中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Written: {file}. {what}</source>
        <translation>出力しました：{file}。{what}</translation>
    </message>
    <message>
        <source>Save the review copy</source>
        <translation>閲覧用コピーを保存</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) merged</source>
        <translation>
            <numerusform>回答%n件を統合しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{merged}, %n kept in the history only</source>
        <translation>
            <numerusform>{merged}（%n件は変更履歴にのみ残しました）</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>回答を保存</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>決定…</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) (was|were) changed on two computers at the same time.</source>
        <translation>
            <numerusform>2台のコンピュータで同時に変更された値が%n件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (child|children) may be registered twice.</source>
        <translation>
            <numerusform>重複登録の可能性がある患者が%n人います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) with entries (was|were) undone on another computer.</source>
        <translation>
            <numerusform>エントリのある登録%n件が別のコンピュータで元に戻されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>data to {moment}</source>
        <translation>{moment}までのデータ</translation>
    </message>
    <message>
        <source>Review copy · read only</source>
        <translation>閲覧用コピー · 閲覧のみ</translation>
    </message>
    <message>
        <source>No name, number or date of birth. Ages are right to the month.</source>
        <translation>氏名、患者ID、生年月日は含まれません。年齢は月単位で正確です。</translation>
    </message>
    <message>
        <source>All infusions and drugs; the rest of that period only</source>
        <translation>すべての点滴と薬剤。その他はこの期間のみ</translation>
    </message>
    <message>
        <source>This copy is old: ask for a newer one</source>
        <translation>古いコピーです：新しいコピーを依頼してください</translation>
    </message>
    <message>
        <source>ask for a newer one from {day}</source>
        <translation>{day}以降は新しいコピーを依頼</translation>
    </message>
    <message>
        <source>Answers ({n})…</source>
        <translation>回答（{n}）…</translation>
    </message>
    <message>
        <source>Answers…</source>
        <translation>回答…</translation>
    </message>
    <message>
        <source>Review copy · codes only · read only</source>
        <translation>閲覧用コピー · コードのみ · 閲覧のみ</translation>
    </message>
    <message>
        <source>data from {day} to {moment}</source>
        <translation>{day}～{moment}のデータ</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点の記号</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Time of day if there is none</source>
        <translation>時刻がない場合の時刻</translation>
    </message>
    <message>
        <source>point</source>
        <translation>ピリオド</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>施設</translation>
    </message>
    <message>
        <source>This is not a country code: it has two capital letters.</source>
        <translation>国コードではありません：国コードは大文字2字です。</translation>
    </message>
    <message>
        <source>This is not the name of a time zone.</source>
        <translation>タイムゾーンの名前ではありません。</translation>
    </message>
    <message>
        <source>Write the two letters of the country, such as JP.</source>
        <translation>国を2字で記載してください（例：JP）。</translation>
    </message>
    <message>
        <source>Write its IANA name, such as Asia/Tokyo.</source>
        <translation>IANA名で記載してください（例：Asia/Tokyo）。</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>施設名</translation>
    </message>
    <message>
        <source>It is printed at the foot of every page about a child.</source>
        <translation>患者に関するすべてのページの下部に印刷されます。</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>The country of the clinic, by the two letters of its ISO code.</source>
        <translation>施設の国をISOコードの2字で指定します。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>The window warns if the clock of a computer is not in this time zone. Empty: no check.</source>
        <translation>コンピュータの時計がこのタイムゾーンでない場合、画面に警告が表示されます。空欄：確認なし。</translation>
    </message>
    <message>
        <source>“{name}” is not part of an assessment.</source>
        <translation>「{name}」は評価の項目ではありません。</translation>
    </message>
    <message>
        <source>A joint has a sign that is not known.</source>
        <translation>関節の所見に登録されていないものがあります。</translation>
    </message>
    <message>
        <source>A value of the assessment is not in “{unit}”.</source>
        <translation>評価の値の単位が「{unit}」ではありません。</translation>
    </message>
    <message>
        <source>A value of the assessment is not a number.</source>
        <translation>評価の値に数値でないものがあります。</translation>
    </message>
    <message>
        <source>A finding of the assessment is neither present nor absent.</source>
        <translation>評価の所見に「あり」でも「なし」でもないものがあります。</translation>
    </message>
    <message>
        <source>The answers of the C-HAQ cannot be read.</source>
        <translation>C-HAQの回答を読み取れません。</translation>
    </message>
    <message>
        <source>Type the name of the clinic: it is printed on every page about a child.</source>
        <translation>施設名を入力してください：患者に関するすべてのページに印刷されます。</translation>
    </message>
    <message>
        <source>Choose the country of the clinic.</source>
        <translation>施設の国を選択してください。</translation>
    </message>
    <message>
        <source>Choose the time zone of the clinic.</source>
        <translation>施設のタイムゾーンを選択してください。</translation>
    </message>
    <message>
        <source>Type the recovery code from your copy.</source>
        <translation>控えの復旧コードを入力してください。</translation>
    </message>
    <message>
        <source>A character of the code is missing or wrong. Compare your copy with the code shown here.</source>
        <translation>コードの文字が不足しているか誤っています。控えとここに表示されたコードを照合してください。</translation>
    </message>
    <message>
        <source>This is another recovery code than the one shown here.</source>
        <translation>ここに表示されたものとは別の復旧コードです。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that exists.</source>
        <translation>フォルダ{folder}がありません。実在するフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}. Choose another folder.</source>
        <translation>{folder}に書き込めません。別のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Choose a folder outside that of the record, on another disk if possible.</source>
        <translation>診療記録のフォルダの外で、できれば別のディスク上のフォルダを選択してください。</translation>
    </message>
    <message>
        <source>Child {code}</source>
        <translation>患者{code}</translation>
    </message>
    <message>
        <source>This computer steers the infusion already.</source>
        <translation>この点滴はすでにこのコンピュータで操作しています。</translation>
    </message>
    <message>
        <source>Only an infusion that runs or is paused can be taken over.</source>
        <translation>引き継げるのは、投与中または中断中の点滴のみです。</translation>
    </message>
    <message>
        <source>{who} started this infusion on {computer}. It is steered there, and can only be read here.</source>
        <translation>{who}さんが{computer}でこの点滴を開始しました。操作はそちらで行い、ここでは閲覧のみです。</translation>
    </message>
    <message>
        <source>{who} took this infusion over on {computer}. It is steered there, and can only be read here.</source>
        <translation>{who}さんが{computer}でこの点滴を引き継ぎました。操作はそちらで行い、ここでは閲覧のみです。</translation>
    </message>
    <message>
        <source>{who} took this infusion over from this computer on {computer}. It can only be read here now.</source>
        <translation>{who}さんがこのコンピュータから{computer}へこの点滴を引き継ぎました。ここでは閲覧のみとなりました。</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>サーバーに問い合わせています</translation>
    </message>
    <message>
        <source>Enter the address of the hub, as your IT department gave it to you.</source>
        <translation>情報システム部門から通知された院内共有サーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Enter the password of this computer at the hub, or choose the file that holds it.</source>
        <translation>院内共有サーバーでのこのコンピュータのパスワードを入力するか、パスワードのファイルを選択してください。</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”. Choose one of the list, such as Asia/Tokyo.</source>
        <translation>「{zone}」というタイムゾーンはありません。一覧から選択してください（例：Asia/Tokyo）。</translation>
    </message>
    <message>
        <source>This computer shows {here}, but it is {there} in the time zone of the clinic ({zone}). Set the time zone of this computer before you record anything.</source>
        <translation>このコンピュータの表示は{here}ですが、施設のタイムゾーン（{zone}）では{there}です。記録する前に、このコンピュータのタイムゾーンを設定してください。</translation>
    </message>
    <message>
        <source>{folder} holds something else, so no training ward can be made there.</source>
        <translation>{folder}に別のものがあるため、研修用の病棟を作成できません。</translation>
    </message>
    <message>
        <source>The training ward in {folder} cannot be opened.</source>
        <translation>{folder}の研修用の病棟を開けません。</translation>
    </message>
    <message>
        <source>Copy the report and send it to the person who looks after Fortnight.</source>
        <translation>報告をコピーし、Fortnightの管理担当者に送ってください。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, restart the program and send the report.</source>
        <translation>もう一度試してください。再び発生する場合は、プログラムを再起動し、報告を送ってください。</translation>
    </message>
    <message>
        <source>Free some space on the disk, then save again. What was typed is still there.</source>
        <translation>ディスクの空き容量を確保してから、もう一度保存してください。入力内容は残っています。</translation>
    </message>
    <message>
        <source>Check that the folder can be reached and written, and that its disk has space.</source>
        <translation>フォルダにアクセスして書き込めるか、ディスクに空きがあるかを確認してください。</translation>
    </message>
    <message>
        <source>Open the settings to see whether there is a good backup; a ward lead can restore it.</source>
        <translation>設定を開き、正常なバックアップがあるかを確認してください。管理者が復元できます。</translation>
    </message>
    <message>
        <source>Work goes on without it. If it lasts, ask the administrator of the hub (fortnight hub doctor).</source>
        <translation>院内共有サーバーなしで作業を続けられます。続く場合は、院内共有サーバーの管理担当者に連絡してください（fortnight hub doctor）。</translation>
    </message>
    <message>
        <source>An error occurred in the program. Everything that was saved is safe.</source>
        <translation>プログラムでエラーが発生しました。保存済みの内容は無事です。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly.</source>
        <translation>プログラムが予期せず終了しました。</translation>
    </message>
    <message>
        <source>The record could not do what was asked.</source>
        <translation>診療記録で、要求された処理を実行できませんでした。</translation>
    </message>
    <message>
        <source>The record could not be read or written.</source>
        <translation>診療記録を読み書きできませんでした。</translation>
    </message>
    <message>
        <source>The record could not be opened.</source>
        <translation>診療記録を開けませんでした。</translation>
    </message>
    <message>
        <source>The record can only be read.</source>
        <translation>診療記録は閲覧のみ可能です。</translation>
    </message>
    <message>
        <source>An entry was not saved.</source>
        <translation>エントリを保存できませんでした。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクの空きがありません。</translation>
    </message>
    <message>
        <source>A file was not written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>A review copy could not be used.</source>
        <translation>閲覧用コピーを使用できませんでした。</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>バックアップを作成できませんでした。</translation>
    </message>
    <message>
        <source>A record was not accepted for further use.</source>
        <translation>診療記録を現状のまま受け入れることができませんでした。</translation>
    </message>
    <message>
        <source>A backup was not restored.</source>
        <translation>バックアップを復元できませんでした。</translation>
    </message>
    <message>
        <source>A command could not do its work.</source>
        <translation>コマンドを実行できませんでした。</translation>
    </message>
    <message>
        <source>The operating system reported an error.</source>
        <translation>オペレーティングシステムからエラーが報告されました。</translation>
    </message>
    <message>
        <source>The second copy of a backup was not written.</source>
        <translation>バックアップの2つ目のコピーに書き込めませんでした。</translation>
    </message>
    <message>
        <source>The failsafe PDF was not written.</source>
        <translation>非常用PDFを書き出せませんでした。</translation>
    </message>
    <message>
        <source>The exchange with the other computers failed.</source>
        <translation>他のコンピュータとの同期に失敗しました。</translation>
    </message>
    <message>
        <source>Laboratory messages could not be taken.</source>
        <translation>検査メッセージを受信できませんでした。</translation>
    </message>
    <message>
        <source>A laboratory message was refused.</source>
        <translation>検査メッセージを受付不可としました。</translation>
    </message>
    <message>
        <source>The reason was sent to the laboratory system with the refusal. Ask for the message again.</source>
        <translation>受付不可の理由は検査システムに送信済みです。メッセージの再送を依頼してください。</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>引き継ぐ…</translation>
    </message>
    <message>
        <source>{sentence} Since {time}.</source>
        <translation>{sentence}（{time}から）</translation>
    </message>
    <message>
        <source>{words} Reason: {reason}</source>
        <translation>{words} 理由：{reason}</translation>
    </message>
    <message>
        <source>Ctrl Page Down opens the next infusion, Ctrl Page Up the previous one.</source>
        <translation>Ctrl Page Downで次の点滴、Ctrl Page Upで前の点滴を開きます。</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>院内共有サーバーのアドレス</translation>
    </message>
    <message>
        <source>Password of this computer</source>
        <translation>このコンピュータのパスワード</translation>
    </message>
    <message>
        <source>from your IT department</source>
        <translation>情報システム部門から通知されたもの</translation>
    </message>
    <message>
        <source>Password from a file…</source>
        <translation>ファイルのパスワードを使用…</translation>
    </message>
    <message>
        <source>Choose the file with the password of this computer</source>
        <translation>このコンピュータのパスワードのファイルを選択</translation>
    </message>
    <message>
        <source>This computer shares the record of the ward with the fingerprint {ward}.</source>
        <translation>このコンピュータは、フィンガープリントが{ward}の病棟の診療記録を共有しています。</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one on another computer: Settings, Several computers. If they differ, this is not the hub of your ward.</source>
        <translation>このフィンガープリントを別のコンピュータの表示（「設定」の「複数のコンピュータ」）と照合してください。異なる場合、これは自分の病棟の院内共有サーバーではありません。</translation>
    </message>
    <message>
        <source>Entries received: {pulled}. Entries sent: {pushed}.</source>
        <translation>受信したエントリ：{pulled}。送信したエントリ：{pushed}。</translation>
    </message>
    <message>
        <source>Take over the infusion</source>
        <translation>点滴の引き継ぎ</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>The infusion is steered on this computer from now on. On {computer} it can only be read then, as soon as it hears of it.</source>
        <translation>以後、この点滴の操作はこのコンピュータで行います。{computer}では、引き継ぎが伝わり次第、閲覧のみとなります。</translation>
    </message>
    <message>
        <source>why, if it is worth knowing</source>
        <translation>必要に応じて理由</translation>
    </message>
    <message>
        <source>Choose a file for the key.</source>
        <translation>鍵のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>鍵を作成しています…</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>鍵の作成</translation>
    </message>
    <message>
        <source>Save the key…</source>
        <translation>鍵を保存…</translation>
    </message>
    <message>
        <source>A key has two halves. The private one stays in a file on this computer, encrypted with the passphrase. Give the public one to the ward: who makes a review copy enters it, and only your file opens that copy. A copy that is opened with a key can be read but not answered.</source>
        <translation>鍵は2つの部分からなります。秘密鍵は、パスフレーズで暗号化してこのコンピュータのファイルに残します。公開鍵は病棟に渡してください。閲覧用コピーの作成者が公開鍵を入力すると、そのコピーはあなたの鍵ファイルでのみ開けます。鍵で開いたコピーは閲覧できますが、回答はできません。</translation>
    </message>
    <message>
        <source>Copy the public key</source>
        <translation>公開鍵をコピー</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>鍵を保存</translation>
    </message>
    <message>
        <source>Saved {file}. Keep it away from this computer.</source>
        <translation>{file}を保存しました。このコンピュータから離れた場所に保管してください。</translation>
    </message>
    <message>
        <source>Training – not a real record</source>
        <translation>研修モード ― 実際の診療記録ではありません</translation>
    </message>
    <message>
        <source>A workbook is read in a process of its own</source>
        <translation>独立したプロセスでのブックの読み取り</translation>
    </message>
    <message>
        <source>A calendar is written</source>
        <translation>カレンダーの書き出し</translation>
    </message>
    <message>
        <source>A record is set up, opened with its passphrase, exported and copied</source>
        <translation>診療記録の作成、パスフレーズによる開封、出力、コピー</translation>
    </message>
    <message>
        <source>About Fortnight</source>
        <translation>Fortnightについて</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンス本文</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>バージョン{version}</translation>
    </message>
    <message>
        <source>The record of tocilizumab infusions in systemic JIA, with an alert on IL-6. It is not a medical device. Fortnight may be used, changed and passed on under the Apache License 2.0.</source>
        <translation>全身型若年性特発性関節炎におけるトシリズマブ点滴静注の診療記録で、IL-6のアラートを備えています。医療機器ではありません。FortnightはApache License 2.0に基づき、使用、改変、再配布できます。</translation>
    </message>
    <message>
        <source>Its parts and their licences</source>
        <translation>構成要素とそのライセンス</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>The text of this licence does not come with the program: {licence}</source>
        <translation>このライセンスの本文はプログラムに付属していません：{licence}</translation>
    </message>
    <message>
        <source>No browser was found. The pages are in {folder}.</source>
        <translation>ブラウザが見つかりません。ページは{folder}にあります。</translation>
    </message>
    <message>
        <source>Save the validation pack</source>
        <translation>検証書類を保存</translation>
    </message>
    <message>
        <source>Checking this installation. It takes about a minute…</source>
        <translation>このインストールを検証しています。1分ほどかかります…</translation>
    </message>
    <message>
        <source>Saved {file}. All checks passed.</source>
        <translation>{file}を保存しました。全項目が合格しました。</translation>
    </message>
    <message>
        <source>Saved {file}. Some checks failed: look into it.</source>
        <translation>{file}を保存しました。不合格の項目があります：内容を確認してください。</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <translation>{file}に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>マニュアルのページ</translation>
    </message>
    <message>
        <source>Help — Fortnight</source>
        <translation>ヘルプ — Fortnight</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>マニュアルを検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>No page holds these words.</source>
        <translation>該当するページはありません。</translation>
    </message>
    <message>
        <source>Print this page…</source>
        <translation>このページを印刷…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>F1 opens the page of what you see</source>
        <translation>F1で表示中の画面の説明を開きます</translation>
    </message>
    <message>
        <source>Version {version} · {language}</source>
        <translation>バージョン{version} · {language}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザで開く</translation>
    </message>
    <message>
        <source>Validation pack…</source>
        <translation>検証書類…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>as built</source>
        <translation>作成時と同じ</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>not part of the package</source>
        <translation>パッケージ外</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Missing: {files}</source>
        <translation>不足：{files}</translation>
    </message>
    <message>
        <source>Changed: {files}</source>
        <translation>変更あり：{files}</translation>
    </message>
    <message>
        <source>Not part of the package: {files}</source>
        <translation>パッケージに含まれないもの：{files}</translation>
    </message>
    <message>
        <source>Fortnight {version}, {machine}, {when}</source>
        <translation>Fortnight {version}、{machine}、{when}</translation>
    </message>
    <message>
        <source>Validation pack</source>
        <translation>検証書類</translation>
    </message>
    <message>
        <source>1 Installation qualification</source>
        <translation>1 据付時適格性評価（IQ）</translation>
    </message>
    <message>
        <source>2 Operation qualification</source>
        <translation>2 運転時適格性評価（OQ）</translation>
    </message>
    <message>
        <source>3 Signatures</source>
        <translation>3 署名</translation>
    </message>
    <message>
        <source>Appendix: installed files</source>
        <translation>付録：インストール済みファイル</translation>
    </message>
    <message numerus="yes">
        <source>All %n check(s) passed.</source>
        <translation>
            <numerusform>全%n項目が合格しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) FAILED.</source>
        <translation>
            <numerusform>%n項目が不合格です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Installed files are missing or changed: FAILED.</source>
        <translation>インストール済みのファイルに欠落または変更があります：不合格。</translation>
    </message>
    <message>
        <source>Installed files were not compared with anything.</source>
        <translation>インストール済みのファイルは照合されていません。</translation>
    </message>
    <message>
        <source>Everything was run on invented data in temporary folders. No record of a ward was opened.</source>
        <translation>すべて架空のデータを用い、一時フォルダ内で実行しました。病棟の診療記録は開いていません。</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Nothing was compared, because this installation has no list of its package. Every file is in the appendix.</source>
        <translation>このインストールにはパッケージの一覧がないため、照合していません。全ファイルを付録に示します。</translation>
    </message>
    <message>
        <source>FAILED: the installation is not as it was built.</source>
        <translation>不合格：インストール内容が作成時のパッケージと一致しません。</translation>
    </message>
    <message>
        <source>Passed: every file of the package is as it was built.</source>
        <translation>合格：パッケージの全ファイルが作成時と同じです。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期待値</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Installed by</source>
        <translation>インストール実施者</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The record has this plan with other steps. Correct it there, if those of the file are right.</source>
        <translation>この計画は別の段階で登録されています。ファイルの段階が正しければ、登録済みの計画を訂正してください。</translation>
    </message>
    <message>
        <source>The file holds this plan twice, with different changes.</source>
        <translation>ファイルにこの計画が2つあり、変更内容が異なります。</translation>
    </message>
    <message>
        <source>The record has this plan without “{change}” on {day}. Is this change right?</source>
        <translation>登録済みの計画には{day}の「{change}」がありません。この変更は正しいですか？</translation>
    </message>
    <message>
        <source>{groups} groups of {characters} characters</source>
        <translation>{characters}文字ずつ{groups}組</translation>
    </message>
    <message>
        <source>An error occurred while it was being kept.</source>
        <translation>保持するときにエラーが発生しました。</translation>
    </message>
    <message>
        <source>What is typed could not be kept: {why} Copy what is typed from the screen before you close the window.</source>
        <translation>入力内容を保持できませんでした：{why} ウィンドウを閉じる前に、画面の入力内容を書き写してください。</translation>
    </message>
    <message>
        <source>What was typed is kept.</source>
        <translation>入力内容は保持されています。</translation>
    </message>
</context>
</TS>
