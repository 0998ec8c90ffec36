#!/usr/bin/env bash
# From the start of the process to its first answer: a published server, in memory, N times. The median is what counts; other programs make the rest.
# usage: bench/startup.sh [N] [FOLDER of a server that is published already] [-- arguments of the server]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rounds=${1:-21}
folder=${2:-}
shift $(($# < 2 ? $# : 2))
[ "${1:-}" != "--" ] || shift
[ $# -gt 0 ] || set -- agent -dev -log-level info
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ -z "$folder" ]; then
    folder=$scratch/published
    dotnet publish src/NomadNodes.Agent -c Release -o "$folder" -v quiet
fi

cat >"$scratch/measure.py" <<'PY'
import signal, socket, statistics, subprocess, sys, time

def first_answer(command, port):
    start = time.perf_counter()
    with subprocess.Popen([*command, f"--Http:Port={port}"], stdout=subprocess.DEVNULL) as server:
        try:
            while time.perf_counter() - start < 30:
                try:
                    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
                        connection.sendall(b"GET /v1/nodes HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        if connection.recv(12) == b"HTTP/1.1 200":
                            return time.perf_counter() - start
                except ConnectionRefusedError:
                    time.sleep(0.001)
            raise SystemExit("no answer in 30 seconds")
        finally:
            server.send_signal(signal.SIGTERM)

def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]

rounds, command = int(sys.argv[1]), sys.argv[2:]
times = sorted(first_answer(command, free_port()) * 1000 for _ in range(rounds))
print(f"first answer after {statistics.median(times):.0f} ms (median of {rounds}; lowest {times[0]:.0f}, highest {times[-1]:.0f})")
PY
python3 "$scratch/measure.py" "$rounds" "$folder/nomadnodes" "$@"
