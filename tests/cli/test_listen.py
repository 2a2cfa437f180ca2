"""`fortnight listen`: a watched folder and MLLP, with the real program and a client that is not ours."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hl7.client import MLLPClient

from fortnight.domain.people import INTERFACE
from fortnight.operations import people, views
from helpers.lab_messages import with_boy, written
from helpers.people import CHEAP, OTHER, logged_in, passphrase_file, record_with_lead
from helpers.screens import until
from helpers.stores import ROOT, present

NUMBER = "0012"
GOOD = "OBX|1|NM|26881-3^IL-6^LN||{value}|pg/mL|||||F"
OLD = 1_000_000_000  # seconds since 1970: the file is not being written any more


@pytest.fixture
def record(tmp_path):
    """A record with one child and the person `LIS` of the role interface."""
    folder = tmp_path / "record"
    record_with_lead(folder)
    with logged_in(folder) as session:
        people.add(session, "LIS", INTERFACE, OTHER, CHEAP)
        with_boy(session, NUMBER)
    return folder


@pytest.fixture
def arguments(record, tmp_path):
    secret = passphrase_file(tmp_path, OTHER, "secret")
    who = ("--data", str(record), "--user", "LIS", "--passphrase-file", str(secret))
    return [sys.executable, "-m", "fortnight", *who, "listen"]


def environment():
    return {**os.environ, "PYTHONPATH": str(ROOT / "gui"), "PYTHONUNBUFFERED": "1"}


def read_line(process) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


@contextmanager
def listening(arguments, *more):
    """Run the program on a free port of loopback; yield the process and the port."""
    process = subprocess.Popen(
        [*arguments, "--mllp", "0", *more], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    try:
        line = read_line(process)
        assert line.startswith("Listening on 127.0.0.1:"), line
        yield process, int(line.strip(".\n").rpartition(":")[2])
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=20)


def ended(command) -> subprocess.CompletedProcess[str]:
    """Run the program until it ends by itself."""
    return subprocess.run(command, env=environment(), capture_output=True, text=True, check=False, timeout=60)


def message(control: str, value: str = "205", minute: int = 7) -> bytes:
    text = written(["MSH", "PID", "OBR", GOOD.format(value=value)], NUMBER)
    drawn = text.replace("20261121", "20241121").replace("080700", f"08{minute:02}00")
    return drawn.replace("|0012-0|", f"|{control}|").encode()


def answer_of(reply: bytes) -> list[str]:
    return reply.decode().split("\r")[1].split("|")[:3]


def stored(record) -> int:
    with logged_in(record) as session:
        course = views.course(session, session.store.db.execute("SELECT id FROM child").fetchone()[0])
        assert course is not None
        return len(course.of("IL6"))


def test_a_message_is_acknowledged_when_it_is_in_the_record(arguments, record):
    with listening(arguments) as (process, port), MLLPClient("127.0.0.1", port) as client:
        assert answer_of(client.send(b"\x0b" + message("c1") + b"\x1c\r")) == ["MSA", "AA", "c1"]
        assert answer_of(client.send(b"\x0b" + message("c1") + b"\x1c\r")) == ["MSA", "AA", "c1"]
        adt = message("c2").replace(b"ORU^R01", b"ADT^A01")
        assert answer_of(client.send(b"\x0b" + adt + b"\x1c\r")) == ["MSA", "AR", "c2"]
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert stored(record) == 1


def test_twenty_connections_at_once_are_all_answered(arguments, record):
    def send(n):
        with MLLPClient("127.0.0.1", port) as client:
            return answer_of(client.send(b"\x0b" + message(f"c{n}", str(20 + n), n) + b"\x1c\r"))

    with listening(arguments) as (_, port), ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(send, range(20)))
    assert answers == [["MSA", "AA", f"c{n}"] for n in range(20)]
    assert stored(record) == 20


def test_half_a_frame_and_a_silent_connection_disturb_nobody(arguments, record):
    with (
        listening(arguments) as (_, port),
        socket.create_connection(("127.0.0.1", port)) as half,
        socket.create_connection(("127.0.0.1", port)),
    ):
        half.sendall(b"\x0b" + message("half")[:80])
        with MLLPClient("127.0.0.1", port) as client:
            assert answer_of(client.send(b"\x0b" + message("c1") + b"\x1c\r"))[1] == "AA"
    assert stored(record) == 1


def test_a_frame_of_64_mb_is_answered_ar_and_the_next_message_is_taken(arguments, record):
    long = message("long").replace(b"205", b"2" * 64_000_000)
    with listening(arguments) as (process, port), MLLPClient("127.0.0.1", port) as client:
        assert answer_of(client.send(b"\x0b" + long + b"\x1c\r")) == ["MSA", "AR", "long"]
        assert answer_of(client.send(b"\x0b" + message("c1") + b"\x1c\r")) == ["MSA", "AA", "c1"]
        assert peak_mb(process.pid) < 500
    assert stored(record) == 1


def peak_mb(pid: int) -> float:
    """Return the most memory that a process had so far, in MB (Linux)."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) / 1000


def test_a_sender_that_never_reads_its_answers_disturbs_nobody(arguments, record):
    with listening(arguments) as (_, port), socket.create_connection(("127.0.0.1", port)) as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        deaf.settimeout(0.5)
        with suppress(TimeoutError):
            for _ in range(20_000):
                deaf.sendall(b"\x0bMSH|^~\\&|x\x1c\r" * 50)
        with MLLPClient("127.0.0.1", port) as client:
            assert answer_of(client.send(b"\x0b" + message("c1") + b"\x1c\r"))[1] == "AA"


def test_a_reason_is_printed_once_for_each_sender_and_the_end_needs_no_traceback(arguments):
    with listening(arguments) as (process, port), socket.create_connection(("127.0.0.1", port)) as sender:
        for _ in range(6):
            sender.sendall(b"\x0bMSH|^~\\&|x\x1c\r")
            assert sender.recv(1000).startswith(b"\x0b")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        printed = present(process.stderr).read().splitlines()
        assert printed[0].startswith("fortnight: AR: Message 1: It is a message")
        assert all(line.startswith("fortnight: AR: ") for line in printed)
        assert len(printed) == len(set(printed)) < 6


def test_what_was_acknowledged_survives_a_kill_and_is_stored_once(arguments, record):
    with listening(arguments) as (process, port), MLLPClient("127.0.0.1", port) as client:
        for n in range(5):
            assert answer_of(client.send(b"\x0b" + message(f"c{n}", str(20 + n), n) + b"\x1c\r"))[1] == "AA"
        process.kill()
    with listening(arguments) as (_, port), MLLPClient("127.0.0.1", port) as client:
        for n in range(5):
            assert answer_of(client.send(b"\x0b" + message(f"c{n}", str(20 + n), n) + b"\x1c\r"))[1] == "AA"
    assert stored(record) == 5


def test_files_of_the_folder_are_taken_while_it_listens(arguments, record, tmp_path):
    folder = tmp_path / "in"
    with listening(arguments, "--folder", str(folder)) as (process, _):
        (folder / "a.hl7").write_bytes(message("c1"))
        os.utime(folder / "a.hl7", (OLD, OLD))
        until((folder / "done" / "a.hl7").exists, "the file in done")
        assert read_line(process).startswith("done: a.hl7: 1 result: 1 stored, 0 already there, 0 waiting")
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert stored(record) == 1


@pytest.mark.parametrize(("name", "content", "code"), [("good", message("c1"), 0), ("bad", b"not HL7", 1)])
def test_once_takes_what_is_there_and_ends_with_1_unless_all_of_it_was_stored(
    arguments, tmp_path, name, content, code
):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(content)
    os.utime(folder / name, (OLD, OLD))
    done = ended([*arguments, "--folder", str(folder), "--once"])
    assert done.returncode == code, done.stderr
    assert not (folder / name).exists()


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ([], "Say where messages come from"),
        (["--once", "--mllp", "0"], "With --once a folder is needed"),
        (["--mllp", "ward"], "is not a port"),
        (["--mllp", "70000"], "is not a port"),
    ],
)
def test_wrong_usage_is_refused(run, record, options, why):
    code, _, err = run("listen", *options)
    assert code == 2
    assert why in err


def test_a_port_that_is_taken_is_reported(arguments):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = ended([*arguments, "--mllp", str(taken.getsockname()[1])])
    assert done.returncode == 1
    assert "The operating system reported an error" in done.stderr
    assert "Traceback" not in done.stderr
