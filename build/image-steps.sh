#!/usr/bin/env bash
# What the image is made of: OUT/app, the published server, OUT/data, an empty data folder, and OUT/seeds, an empty folder for seeds to be mounted over. The Dockerfile runs this, and so does CI.
set -euo pipefail
out=${1:?"usage: build/image-steps.sh OUT"}
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet publish src/NomadNodes.Agent -c Release -o "$out/app" -p:PublishDocumentationFiles=false
mkdir -p "$out/data" "$out/seeds"
# Readable by the user that runs it, whatever the umask of who builds it.
chmod -R a+rX,go-w "$out/app" "$out/seeds"
