#!/usr/bin/env bash
# Sees to programs that checks need and a machine may lack, from Debian's packages where it may: build/tools.sh node npm python3 curl
set -euo pipefail
declare -A packages=([node]=nodejs [npm]=npm [python3]=python3 [curl]=curl)
missing=()
for tool in "$@"; do
    command -v "$tool" >/dev/null || missing+=("${packages[$tool]}")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "tools: install ${missing[*]} first; the checks need them" >&2
    exit 1
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -20 "$log" >&2
    echo "tools: apt-get could not install ${missing[*]}" >&2
    exit 1
fi
