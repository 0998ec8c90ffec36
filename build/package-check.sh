#!/usr/bin/env bash
# Packs what goes to NuGet, and uses it as somebody else would: a program outside the solution that knows the packages alone, restored into a cache of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=$PWD/artifacts/packages
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

rm -rf "$packages"
for project in NomadNodes.Filtering NomadNodes NomadNodes.Testing; do
    dotnet pack "src/$project" --no-restore -c Release -o "$packages" -v quiet
done

cp build/package-check/* "$scratch"
cache=${NUGET_PACKAGES:-$HOME/.nuget/packages}
dotnet restore "$scratch/PackageCheck.csproj" -v quiet \
    -p:RestoreAdditionalProjectSources="$packages" -p:RestorePackagesPath="$scratch/packages" -p:RestoreFallbackFolders="$cache"
dotnet build "$scratch/PackageCheck.csproj" --no-restore -v quiet
dotnet "$scratch/bin/Debug/net10.0/PackageCheck.dll" "$packages"
