#!/usr/bin/env bash
# Runs what the image runs, without a container engine: its steps into a scratch folder, then the server from there with the image's environment,
# as a user without rights, over a data folder of its own; asks it whether it is well as the image's health check does, and stops it.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly nobody=65534
scratch=$(mktemp -d)
server=

fail() {
    echo "image check: $1" >&2
    [ ! -f "$scratch/log" ] || cat "$scratch/log" >&2
    exit 1
}

cleanup() {
    if [ -n "$server" ]; then kill -KILL "$server" 2>/dev/null || true; fi
    rm -rf "$scratch"
}
trap cleanup EXIT
chmod 755 "$scratch"

build/image-steps.sh "$scratch/image" >"$scratch/log" || fail "the steps failed"

as_user=()
user=$(id -u)
if [ "$user" -eq 0 ]; then
    as_user=(setpriv --reuid="$nobody" --regid="$nobody" --clear-groups --no-new-privs)
    user=$nobody
    chown "$nobody:$nobody" "$scratch/image/data"
fi

# The image's own environment, but for the folders that only the image has, and a free port.
mapfile -t environment < <(sed -n 's/^ENV //p' Dockerfile)
[ "${#environment[@]}" -ge 4 ] || fail "the Dockerfile sets no environment"
(
    cd "$scratch/image/app"
    exec env "${environment[@]}" HOME=/nonexistent "${as_user[@]}" ./nomadnodes --Http:Port 0 --Data:Directory "$scratch/image/data" --Seeds:Directory "$scratch/image/seeds"
) >"$scratch/log" 2>&1 &
server=$!

url=
for _ in $(seq 100); do
    kill -0 "$server" 2>/dev/null || fail "the server ended"
    url=$(sed -n 's/^NomadNodes .* answers at http:\/\/0\.0\.0\.0:\([0-9]*\)$/http:\/\/127.0.0.1:\1/p' "$scratch/log")
    [ -z "$url" ] || break
    sleep 0.1
done
[ -n "$url" ] || fail "the server did not start in ten seconds"

probe=("$scratch/image/app/nomadnodes" probe)
"${as_user[@]}" "${probe[@]}" "$url/_emulator/health" || fail "the server is not well"
"${as_user[@]}" "${probe[@]}" "$url/v1/nodes" || fail "the server answers no nodes"
! "${as_user[@]}" "${probe[@]}" "$url/v1/nope" 2>/dev/null || fail "the probe takes a 404 for health"
[ "$(stat -c %u "/proc/$server")" -eq "$user" ] || fail "the server runs as another user than $user"
find "$scratch/image/data" -type f -size +0 -user "$user" | grep -q . || fail "the server wrote nothing into its data folder"

kill -TERM "$server"
wait "$server" || fail "the server did not stop in good order"
server=
echo "image check: good"
