#!/bin/sh
# Drains a node and waits until nothing is left on it, with nothing but curl. Works against a real Nomad as well.
# usage: NOMAD_ADDR=http://127.0.0.1:4646 ./drain.sh NODE-NAME
set -eu
address=${NOMAD_ADDR:-http://127.0.0.1:4646}
name=${1:?"usage: drain.sh NODE-NAME"}
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

ask() { curl --fail --silent --show-error "$@"; }

id=$(ask -G "$address/v1/nodes" --data-urlencode "filter=Name == \"$name\"" | sed -n 's/.*"ID":"\([^"]*\)".*/\1/p')
[ -n "$id" ] || { echo "There is no node called $name." >&2; exit 1; }

ask -X PUT "$address/v1/node/$id/drain" -d '{"DrainSpec": {"Deadline": 3600000000000}}' >/dev/null
echo "$name: draining"

# Each answer has an index. Asked with it, the server answers when there is something newer, so that nobody polls.
index=0
status=
while [ "$status" != complete ]; do
    status=$(ask -D "$headers" "$address/v1/node/$id?index=$index&wait=60s" | sed -n 's/.*"LastDrain":{[^}]*"Status":"\([^"]*\)".*/\1/p')
    index=$(tr -d '\r' <"$headers" | sed -n 's/^X-Nomad-Index: //p')
done
echo "$name: complete"
