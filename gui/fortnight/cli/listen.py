"""The command `listen`: takes laboratory messages from a watched folder and from connections (MLLP).

It runs as a person of the role `interface` until it is stopped, without a window. Everything happens in one
thread, so messages are stored one after the other, each before it is answered.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fortnight.cli.messages import counts_of
from fortnight.cli.output import DONE, FAILED, UsageError, printable
from fortnight.cli.record import localised, open_session
from fortnight.domain.messages import text
from fortnight.exchange.hl7v2.mllp import Answer, FrameReader, acknowledgement
from fortnight.operations.session import Session, StoreProblem
from fortnight.operations.unattended import Subfolder, answer_to, prepare, take_files
from fortnight.program_log.writing import note

LOOPBACK = "127.0.0.1"
PAUSE_SECONDS = 2.0  # before the folder is read again
IDLE_SECONDS = 60.0  # a connection with half a frame is closed after this time without a byte
READ_BYTES = 65_536
MOST_REASONS = 100  # refusals of one connection that are printed; each is also in the answer to the sender
MOST_CONNECTIONS = 64


def add_listen(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `listen`."""
    verb.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="take the files of this folder; they are moved to done, waiting or refused inside it",
    )
    verb.add_argument(
        "--mllp", metavar="[ADDRESS:]PORT", help=f"take messages by MLLP (default address: {LOOPBACK})"
    )
    verb.add_argument("--once", action="store_true", help="take the files that are there, then end")


def run_listen(args: argparse.Namespace) -> int:
    """Take messages until the program is stopped; 1 after `--once` if anything waits or was refused."""
    address = _address(args.mllp)
    if args.folder is None and address is None:
        raise UsageError(text("Say where messages come from: --folder DIR, --mllp PORT, or both."))
    if args.once and args.folder is None:
        raise UsageError(text("With --once a folder is needed: --folder DIR."))
    if args.folder is not None:
        prepare(args.folder)
    with open_session(args) as session:
        listener = Listener(session, args.folder)
        if args.once:
            listener.take_new_files()
            return DONE if listener.clean else FAILED
        asyncio.run(listener.run(address))
    return DONE


def _address(written: str | None) -> tuple[str, int] | None:
    """Return the address and the port of `--mllp`. :raises UsageError: if it is not a port."""
    if written is None:
        return None
    host, _, port = written.rpartition(":")
    if not port.isdigit() or not 0 <= int(port) <= 65_535:
        raise UsageError(text("“{port}” is not a port: a number up to 65535.", port=port))
    return host.strip("[]") or LOOPBACK, int(port)


_CODES = {
    Subfolder.DONE: "message-taken",
    Subfolder.WAITING: "message-waiting",
    Subfolder.REFUSED: "message-refused",
}
"""What is logged of a file that was taken."""


@dataclass(slots=True)
class Listener:
    """Takes files and frames into one record. `clean` says whether every file so far was stored in full."""

    session: Session
    folder: Path | None
    clean: bool = True
    trouble: str = ""  # what was reported last about the folder, so that it is not repeated
    connections: int = 0

    async def run(self, address: tuple[str, int] | None) -> None:
        """Listen until SIGTERM or Ctrl-C."""
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt
                loop.add_signal_handler(number, stop.set)
        server = await asyncio.start_server(self._serve, *address) if address is not None else None
        if server is not None:
            host, port = server.sockets[0].getsockname()[:2]
            print(text("Listening on {host}:{port}.", host=host, port=port), flush=True)
        while not stop.is_set():
            if self.folder is not None:
                self.take_new_files()
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), PAUSE_SECONDS)
        if server is not None:
            server.close()
            await server.wait_closed()

    def take_new_files(self) -> None:
        """Take the files of the folder. A failure is reported once, and the folder is read again later."""
        assert self.folder is not None
        try:
            for handled in take_files(self.session, self.folder, localised, self._now()):
                note(_CODES[handled.subfolder])
                self.clean &= handled.subfolder is Subfolder.DONE
                print(printable(f"{handled.subfolder}: {counts_of(handled.report)}"), flush=True)
        except (OSError, StoreProblem) as problem:
            self.clean = False
            if str(getattr(problem, "sentence", problem)) != self.trouble:
                note("messages", error=problem)
            self._report(str(getattr(problem, "sentence", problem)))
        else:
            self.trouble = ""

    def _now(self) -> float:
        return self.session.clock().timestamp()

    def _report(self, words: str) -> None:
        if words != self.trouble:
            self.trouble = words
            print(printable(f"fortnight: {words}"), file=sys.stderr, flush=True)

    def _say_refused(self, answer: Answer, why: object, said: set[str]) -> None:
        """Print why a message was refused, each reason once for a connection: nobody reads a thousand."""
        words = printable(f"fortnight: {answer}: {why}")
        if answer is not Answer.ACCEPTED and words not in said and len(said) < MOST_REASONS:
            said.add(words)
            print(words, file=sys.stderr, flush=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the frames of one connection, until the sender closes it or stops in the middle of one."""
        self.connections += 1
        try:
            if self.connections <= MOST_CONNECTIONS:
                await self._answer_all(reader, writer)
        except (ConnectionError, TimeoutError, asyncio.CancelledError):
            # The sender has gone, or the program ends: what was not acknowledged will come again.
            writer.transport.abort()
        finally:
            self.connections -= 1
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _answer_all(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        frames = FrameReader()
        name, said = "MLLP {}".format(writer.get_extra_info("peername")[0]), set[str]()
        while True:
            most = IDLE_SECONDS if frames.is_inside else None
            received = await asyncio.wait_for(reader.read(READ_BYTES), most)
            if not received:
                return
            for frame in frames.feed(received):
                answer, why = answer_to(self.session, frame, name, localised)
                note("message-taken" if answer is Answer.ACCEPTED else "message-refused")
                self._say_refused(answer, why, said)
                at, id = self.session.clock(), self.session.new_id()
                writer.write(acknowledgement(frame.content, answer, why, at, id[:20]))
                await asyncio.wait_for(writer.drain(), IDLE_SECONDS)  # a sender that reads nothing
