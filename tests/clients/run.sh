#!/usr/bin/env bash
# Public clients that nobody here wrote, driven against the published server; prints what each saw. Fails with the first that is answered wrongly.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# A proxy of the environment is not for this machine's own servers.
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
scratch=$(mktemp -d)
server=

fail() {
    echo "clients: $1" >&2
    exit 1
}

cleanup() {
    if [ -n "$server" ]; then kill -KILL "$server" 2>/dev/null || true; fi
    rm -rf "$scratch"
}
trap cleanup EXIT

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] || fail "one of the clients is a program for Linux on x64; this is $(uname -s) on $(uname -m)"
build/tools.sh node npm || fail "the clients are npm packages: they need Node.js 18 or later, with npm"

(cd tests/clients && npm ci --no-audit --no-fund --loglevel=error) || fail "npm could not install what tests/clients/package-lock.json names"
dotnet publish src/NomadNodes.Agent -c Release -o artifacts/published -v quiet || fail "the server could not be published"

artifacts/published/nomadnodes -ready-file "$scratch/ready" --Http:Port 0 --Data:Directory "" >"$scratch/log" 2>&1 &
server=$!
for _ in $(seq 300); do
    [ ! -f "$scratch/ready" ] || break
    kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; fail "the server ended"; }
    sleep 0.1
done
[ -f "$scratch/ready" ] || fail "the server did not start in thirty seconds"

for client in nomad-client mcp-nomad; do
    echo "clients: $client"
    node "tests/clients/$client.js" "$(cat "$scratch/ready")" || fail "$client was not served as it should be"
done

kill -TERM "$server"
wait "$server" || fail "the server did not stop in good order"
server=
echo "clients: all served"
