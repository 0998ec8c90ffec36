#!/bin/sh
# Counts the syncs of the write-ahead log against the batches that were acknowledged: with full sync each batch has one of its own.
# A killed process leaves the page cache behind, so a test that kills cannot see a missing sync; this can. Needs strace.
set -eu
cd "$(dirname "$0")/../.."
batches=${1:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build -v q -nologo tests/NomadNodes.CrashWriter >&2
strace -f -qq -y -e trace=fsync,fdatasync -o "$work/trace" \
    dotnet exec tests/NomadNodes.CrashWriter/bin/Debug/net10.0/NomadNodes.CrashWriter.dll "$work/data" "$batches" >"$work/acknowledged"
acknowledged=$(wc -l <"$work/acknowledged")
syncs=$(grep -c 'nomadnodes\.db-wal' "$work/trace")
echo "$acknowledged batches acknowledged, $syncs syncs of the write-ahead log"
test "$acknowledged" -eq "$batches"
test "$syncs" -ge "$batches"
