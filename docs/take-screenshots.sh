#!/usr/bin/env bash
# Takes the pictures of the read-me from the running application (the demonstration company, a real browser) into docs/screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/screenshots
ORDERPORTAL_SCREENSHOTS="$PWD/docs/screenshots" ./test.sh --filter PictureTests
