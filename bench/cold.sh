#!/bin/sh
# Times the whole command in a new process each time: start of Java, loading of the doctrine and of the shelf,
# decision, signature, and the reports in three formats unless only JSON is asked.
# Usage: bench/cold.sh [RUNS]      (5 by default)
# The disk cache is warm and the key exists: only the process is cold.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
runs=${1:-5}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export ETAGERE_HOME="$tmp/home"

decide() { "$root/etagere" decide "$root/examples/resana.yaml" --as-of 2026-11-22 "$@"; }

# reports | json, then the value of ETAGERE_AOT.
command_of() {
  if [ "$1" = reports ]; then ETAGERE_AOT=$2 decide --out "$tmp/out" >/dev/null 2>"$tmp/err"
  else ETAGERE_AOT=$2 decide --json >"$tmp/$1-$2.json" 2>"$tmp/err"
  fi || { cat "$tmp/err" >&2; exit 1; }
}

# A cache older than the jar (a build by Maven, not by the launcher) would be refused by Java at each start.
cache=$root/app/target/etagere.aot
if [ -f "$cache" ] && [ "$root/app/target/etagere.jar" -nt "$cache" ]; then rm -f "$cache"; fi

# Builds if need be, makes the AOT cache and the key, none of which is timed; then checks that the variants agree.
decide --json >/dev/null
for aot in on off; do
  command_of json $aot
  command_of reports $aot
  cp "$tmp/out/decision.json" "$tmp/reports-$aot.json"
  echo >>"$tmp/reports-$aot.json"
done
for variant in json-off reports-on reports-off; do
  cmp "$tmp/json-on.json" "$tmp/$variant.json" || { echo "the variants do not give the same decision file" >&2; exit 1; }
done
echo "Same decision.json from the four variants." >&2

# Turn by turn, so that a busy moment of the machine falls on every variant alike.
run=1
while [ "$run" -le "$runs" ]; do
  for what in reports json; do
    for aot in on off; do
      start=$(date +%s%N)
      (command_of $what $aot; times >"$tmp/cpu")
      echo $((($(date +%s%N) - start) / 1000000)) >>"$tmp/wall-$what-$aot"
      # Second line: user and system time of the children, « 0m1.234s 0m0.056s », all threads together.
      sed -n '2s/[ms]/ /gp' "$tmp/cpu" | awk '{ print int(($1 * 60 + $2 + $3 * 60 + $4) * 1000) }' >>"$tmp/cpu-$what-$aot"
    done
  done
  printf '  · run %s of %s\n' "$run" "$runs" >&2
  run=$((run + 1))
done

# median, min and max of a file of milliseconds, in seconds.
figures() {
  sort -n "$1" | awk '
    { t[NR] = $1 }
    END { m = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2
          printf "%.2f s | %.2f to %.2f s", m / 1000, t[1] / 1000, t[NR] / 1000 }'
}

echo "| whole command, cold | AOT cache | median | min to max | CPU, median | CPU, min to max |"
echo "|---|---|---|---|---|---|"
for what in reports json; do
  for aot in on off; do
    case $what in reports) name="decision.json, HTML, PDF, ODT" ;; *) name="\`--json\` alone" ;; esac
    echo "| $name | $aot | $(figures "$tmp/wall-$what-$aot") | $(figures "$tmp/cpu-$what-$aot") |"
  done
done
