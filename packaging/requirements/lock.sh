#!/bin/sh
# Writes the requirements-*.txt at the top of the checkout from the .in files beside this script: every version pinned, every file by its
# hash, for every system, with no address in them. Needs uv. usage: packaging/requirements/lock.sh [option of `uv pip compile`]…
set -eu
cd "$(dirname "$0")/../.."
in=packaging/requirements

lock() { # name, the locks it must agree with
    name=$1
    shift
    constraints=
    for other in "$@"; do constraints="$constraints -c requirements-$other.txt"; done
    # shellcheck disable=SC2086  # several words on purpose
    "${UV:-uv}" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
        --no-emit-find-links $constraints $options "$in/$name.in" -o "requirements-$name.txt"
}

options="$*"
lock run
lock setup run
lock test run setup
lock build run setup test
