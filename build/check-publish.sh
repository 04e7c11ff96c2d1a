#!/usr/bin/env bash
# Publishes as the Dockerfile does, starts the result from an empty folder and asks it for what a browser needs first.
# The web root lies beside the solution, which the SDK does not expect: only a published program shows that nothing was left behind.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
server=
stop() { [ -z "$server" ] || { kill "$server" && wait "$server" || true; } 2>/dev/null; rm -rf "$folder"; }
trap stop EXIT

dotnet publish OrderPortal -c Release -v quiet -nologo -o "$folder/app"

port=54400
while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
ask() { # ask PATH: prints the answer, head and body
  exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3 && tr -d '\0' <&3
}
is_served() {
  local answer
  answer=$(ask "$1") && [[ ${answer%%$'\n'*} == *" 200 "* ]]
} 2>/dev/null
(cd "$folder" && exec env ASPNETCORE_URLS="http://127.0.0.1:$port" Demonstration=true Database__ConnectionString="Data Source=$folder/data/portal.db" dotnet app/OrderPortal.dll >log 2>&1) &
server=$!
for _ in $(seq 300); do
  kill -0 "$server" 2>/dev/null || { cat "$folder/log"; exit 1; }
  ! is_served /health/ready || break
  sleep 0.2
done
is_served /health/ready || { echo "The published program does not become ready."; tail -20 "$folder/log"; exit 1; }

page=$(ask /account/sign-in)
served=0
for path in $(grep -oE '(href|src)="[^"]+\.(css|js)"' <<<"$page" | sed -E 's/^(href|src)="//; s/"$//; s#^/?#/#' | sort -u); do
  is_served "$path" || { echo "The published program does not serve $path."; exit 1; }
  served=$((served + 1))
done
[ "$served" -ge 3 ] || { echo "The first page names no style sheet or script."; head -c 2000 <<<"$page"; exit 1; }
echo "The published program starts and serves its $served style sheets and scripts."
