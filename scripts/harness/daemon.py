"""The real binary as a child, and what the system says of it."""
import json
import os
import pathlib
import signal
import subprocess
import time

from .receiver import SECRET

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "communique"


def write_configuration(folder, sources, watches, receiver=None, **fetch):
    """A configuration for a site on loopback, in `folder`, with a log and, if given, a webhook."""
    channels = [{"id": "log", "type": "log", "path": "alerts.jsonl"}]
    if receiver:
        secret = folder / "hook.secret"
        secret.write_text(f"whsec_{SECRET}\n")
        secret.chmod(0o600)
        channels.append({"id": "hook", "type": "webhook", "url": receiver.url,
                         "secretFile": "hook.secret", "allowAddresses": ["127.0.0.0/8"]})
    names = [channel["id"] for channel in channels]
    configuration = {
        "state": "state",
        "fetch": {"allowAddresses": ["127.0.0.0/8"], **fetch},
        "sources": sources,
        "watches": [{**watch, "channels": names} for watch in watches],
        "channels": channels}
    path = folder / "config.json"
    path.write_text(json.dumps(configuration, indent=1), encoding="utf-8")
    return path


class Daemon:
    def __init__(self, configuration, log=None):
        self.log = open(log or os.devnull, "ab")
        self.child = subprocess.Popen([BINARY, "run", "--config", configuration],
                                      stdout=subprocess.DEVNULL, stderr=self.log)

    def cpu(self):
        """Seconds of user and system time so far."""
        fields = pathlib.Path(f"/proc/{self.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak_memory(self):
        """Megabytes of resident memory at most."""
        for line in pathlib.Path(f"/proc/{self.child.pid}/status").read_text().split("\n"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
        return None

    def kill(self):
        self.child.kill()
        self.child.wait()
        self.log.close()

    def stop(self, seconds=15):
        self.child.send_signal(signal.SIGTERM)
        code = self.child.wait(seconds)
        self.log.close()
        return code


def wait(until, seconds=60, pause=0.05):
    """Whether `until()` came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return True
        time.sleep(pause)
    return until()


def alerts(path):
    """The alerts of a log; a line that isn't whole is an error."""
    if not pathlib.Path(path).exists():
        return []
    return [json.loads(line) for line in pathlib.Path(path).read_text().split("\n") if line]


def run(*arguments):
    """What a command prints."""
    return subprocess.run([BINARY, *arguments], capture_output=True, text=True, check=True).stdout
