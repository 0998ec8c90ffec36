#!/usr/bin/env bash
# From the start of the process to its first answer: published servers in turns, in memory, N times each. Prints what passed and what the processor
# worked until then; other programs lengthen the first, and hardly the second.
# usage: bench/startup.sh [N] [FOLDER of a server that is published already]... [-- arguments of the server]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rounds=${1:-21}
[ $# -eq 0 ] || shift
folders=()
while [ $# -gt 0 ] && [ "$1" != "--" ]; do
    folders+=("$1")
    shift
done
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- agent -dev -log-level info
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [ "${#folders[@]}" -eq 0 ]; then
    folders=("$scratch/published")
    dotnet publish src/NomadNodes.Agent -c Release -o "${folders[0]}" -v quiet
fi

cat >"$scratch/measure.py" <<'PY'
import os, signal, socket, statistics, subprocess, sys, time

def first_answer(command, port):
    start = time.perf_counter()
    with subprocess.Popen([*command, f"--Http:Port={port}"], stdout=subprocess.DEVNULL) as server:
        try:
            while time.perf_counter() - start < 30:
                try:
                    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
                        connection.sendall(b"GET /v1/nodes HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        if connection.recv(12) == b"HTTP/1.1 200":
                            return (time.perf_counter() - start) * 1000, processor_time(server.pid)
                except ConnectionRefusedError:
                    if server.poll() is not None:
                        raise SystemExit(f"{command[0]} ended with {server.returncode}")
                    time.sleep(0.001)
            raise SystemExit("no answer in 30 seconds")
        finally:
            server.send_signal(signal.SIGTERM)

def processor_time(pid):
    with open(f"/proc/{pid}/stat") as stat:
        user, system = stat.read().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")

def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]

rounds, count = int(sys.argv[1]), int(sys.argv[2])
folders, arguments = sys.argv[3:3 + count], sys.argv[3 + count:]
found = {folder: [] for folder in folders}
for _ in range(rounds):
    for folder in folders:
        found[folder].append(first_answer([f"{folder}/nomadnodes", *arguments], free_port()))
for folder, times in found.items():
    passed, worked = (sorted(values) for values in zip(*times))
    print(f"{folder}: first answer after {statistics.median(passed):.0f} ms (median of {rounds}; lowest {passed[0]:.0f}, highest {passed[-1]:.0f}), "
          f"processor time {statistics.median(worked):.0f} ms (lowest {worked[0]:.0f})")
PY
python3 "$scratch/measure.py" "$rounds" "${#folders[@]}" "${folders[@]}" "$@"
