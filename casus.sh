#!/usr/bin/env bash
# casus.sh demo|test - everything from a fresh Debian 12 machine: installs what is needed, builds,
# then runs the main job on the sample articles (demo) or all tests (test).
set -euo pipefail
cd "$(dirname "$0")"

# What the build needs, what the pictures need (a font), what only the tests need.
build_packages=(g++ cmake ninja-build pkg-config libboost-dev libgraphviz-dev librsvg2-dev libtbb-dev libsimdjson-dev
    nlohmann-json3-dev libxml2-dev libicu-dev libcld2-dev libcli11-dev zlib1g-dev
    libeigen3-dev libsqlite3-dev esbuild)
run_packages=(fonts-liberation)
test_packages=(doctest-dev python3 python3-networkx libxml2-utils graphviz chromium node-typescript)

install_packages() {
    local missing=()
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "casus.sh: run as root, or install sudo, to install: ${missing[*]}" >&2; exit 1; }
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

build() { # build TESTS=ON|OFF
    cmake --preset release "-DCASUS_TESTS=$1" >build-configure.tmp || { cat build-configure.tmp; exit 1; }
    rm -f build-configure.tmp
    cmake --build build/release
}

demo() {
    install_packages "${build_packages[@]}" "${run_packages[@]}"
    build OFF
    local casus=build/release/casus out=build/demo
    mkdir -p "$out"
    "$casus" build data/articles -o "$out/graph.json"
    "$casus" show "$out/graph.json"
    for view in timeline network causes; do
        "$casus" render "$out/graph.json" -o "$out/$view.svg" --view "$view"
    done
    "$casus" render "$out/graph.json" -o "$out/page.html"
    "$casus" export "$out/graph.json" -o "$out/graph.graphml"
    "$casus" export "$out/graph.json" -o "$out/events.csv"
    echo
    echo "Pictures (open them in a browser): $PWD/$out/page.html, timeline.svg, network.svg, causes.svg"
    echo "For other tools: $PWD/$out/graph.graphml, events.csv; the graph itself: graph.json"
}

run_tests() {
    install_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
    build ON
    local configuration=Release
    if grep -qw avx2 /proc/cpuinfo; then # the trainer of the model needs it
        cmake --build build/release --target casus_training_tests
        configuration=Training
    fi
    ctest --test-dir build/release --output-on-failure -C "$configuration"
    tests/quality.sh build/release/casus
}

case "${1:-}" in
demo) demo ;;
test) run_tests ;;
*)
    echo "usage: ./casus.sh demo    install, build, read the sample articles, print the timeline, draw pictures"
    echo "       ./casus.sh test    install, build, run all tests"
    exit 2
    ;;
esac
