#!/usr/bin/env bash
# Every check and every test of OrderPortal, on any machine with the .NET 10 SDK. What else the tests need is installed where that is allowed.
# usage: ./test.sh [--filter TEXT] [--no-skips]
#   --filter     only the tests with this in their full name, for example --filter Allocate; the other checks are left out
#   --no-skips   a skipped test counts as a failure (the build server runs like this)
# The last line says how many passed and failed; the exit code is 0 only when nothing failed.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

filter= no_skips=
while [ $# -gt 0 ]; do
  case $1 in
    --filter) filter=${2:?--filter needs a part of a name}; shift 2 ;;
    --no-skips) no_skips=1; shift ;;
    *) sed -n '2,6s/^# \?//p' "$0" >&2; exit 2 ;;
  esac
done

say() { printf '\n== %s\n' "$*"; }
has() { command -v "$1" >/dev/null; }
failed_checks=0
check() { # a check that fails does not hide what the tests would say
  local name=$1; shift
  say "$name"
  "$@" || { echo "FAILED: $name"; failed_checks=$((failed_checks + 1)); }
}

# --- what the tests need beside the SDK
has_chromium() { [ -x "${ORDERPORTAL_TEST_CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome; }
has_chinese_font() { has fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; }
has_postgres() { [ -n "${ORDERPORTAL_TEST_POSTGRES:-}" ] || has initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

missing=()
has_chromium || missing+=(chromium)
has_chinese_font || missing+=(fontconfig fonts-noto-cjk)
has_postgres || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  sudo=; [ "$(id -u)" = 0 ] || sudo="sudo -n"
  if has apt-get && $sudo true 2>/dev/null; then
    say "Installing ${missing[*]} from the system's packages"
    # no service is to start: the tests run a server of their own
    { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } ||
      echo "The installation failed; going on without."
  else
    say "Missing and not installable here (needs apt and root or sudo): ${missing[*]}"
  fi
fi
has_chromium || echo "SKIPPED: every test in a real browser, because there is no Chromium."
has_chinese_font || echo "NOTE: without a Chinese font screenshots show empty boxes; no test is skipped for it."
has_postgres || echo "SKIPPED: every test on PostgreSQL, because it is not installed."

# --- one build for everything
say "Build"
dotnet build OrderPortal.sln -v quiet -nologo -clp:NoSummary

if [ -z "$filter" ]; then
  check "Code style" dotnet format OrderPortal.sln --no-restore --verify-no-changes
  say "Migrations"
  dotnet tool restore >/dev/null
  for context in SqlitePortalDb PostgreSqlPortalDb SqlServerPortalDb; do
    check "Migrations of $context match the model" dotnet ef migrations has-pending-model-changes --no-build --project OrderPortal --context "$context"
  done
  check "Publish" build/check-publish.sh
fi

# --- a PostgreSQL of our own, on a free port, gone when this script ends
if [ -z "${ORDERPORTAL_TEST_POSTGRES:-}" ] && has_postgres; then
  postgres=$(mktemp -d /tmp/orderportal-postgres.XXXXXX)
  chmod 711 "$postgres"
  stop_postgres() { [ ! -e "$postgres/server/data/postmaster.pid" ] || build/stop-postgres.sh "$postgres/server"; rm -rf "$postgres"; }
  trap stop_postgres EXIT
  if ORDERPORTAL_TEST_POSTGRES=$(build/start-postgres.sh "$postgres/server"); then
    export ORDERPORTAL_TEST_POSTGRES
  else
    echo "SKIPPED: every test on PostgreSQL, because it did not start: $(tail -3 "$postgres/server/log" 2>/dev/null)"
    unset ORDERPORTAL_TEST_POSTGRES
  fi
fi

# The tests' own runner: under 'dotnet test' results travel on the pipe that servers print to, and a result that is spoiled there is waited for without end.
# A test that takes for ever fails by itself (BoundedTests); should the run as a whole not end, what was still running stands in the last lines.
say "Tests"
rm -rf TestResults && mkdir TestResults
status=0
$(has timeout && echo timeout -k 10 45m) dotnet OrderPortal.Tests/bin/Debug/net10.0/OrderPortal.Tests.dll -noColor -longRunning 240 -trx TestResults/tests.trx ${filter:+-method "*$filter*"} |
  tee TestResults/tests.log || status=$?
[ $status != 124 ] || echo "The tests did not end within 45 minutes."
if grep -q '\[FAIL\]$' TestResults/tests.log; then
  say "What failed, once more" # a record that keeps only the end of the run still names it
  awk '/^ ? ? ? ?[^ ]/ { failed = /\[FAIL\]$/; lines = 0 } failed && lines++ < 30' TestResults/tests.log
fi

# <Counters total="4" executed="3" passed="3" failed="0" …/>: what was not executed was skipped
read -r passed failed skipped < <(cat TestResults/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | awk '
  function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
  { total += number("total"); executed += number("executed"); passed += number("passed") }
  END { print passed + 0, executed - passed, total - executed }')
[ $status = 0 ] || [ "$failed" -gt 0 ] || { echo "The test run broke off (exit code $status)."; failed=1; }
[ $status != 0 ] || [ $((passed + failed + skipped)) -gt 0 ] || { echo "No test has this in its name."; failed=1; }
failed=$((failed + failed_checks))

[ "$skipped" = 0 ] || [ -z "$no_skips" ] || { echo "Nothing may be skipped here, but $skipped were."; status=1; }
[ "$failed" = 0 ] || status=1
# the server stops before the last line is written
[ -z "${postgres:-}" ] || { stop_postgres; trap - EXIT; }
echo "$passed passed, $failed failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
exit "$status"
