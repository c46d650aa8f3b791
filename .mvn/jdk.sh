# Finds a Java 25 and exports it as JAVA_HOME. Sourced by mvnw, by backline and by an installation's bin/backline.
# Looks at `release` files only and starts no Java. Set backline_needs=bin/java before when a runtime without javac will do.

backline_is_java_25() {
    [ -n "$1" ] && [ -x "$1/${backline_needs:-bin/javac}" ] && [ -f "$1/release" ] || return 1
    while IFS='=' read -r backline_key backline_value; do
        [ "$backline_key" = JAVA_VERSION ] || continue
        case "$backline_value" in '"25"' | '"25.'* | '"25-'* | '"25+'*) return 0 ;; esac
        return 1
    done <"$1/release"
    return 1
}

backline_use_java_25() {
    for backline_candidate in "$@"; do
        if backline_is_java_25 "$backline_candidate"; then
            JAVA_HOME=$backline_candidate
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

backline_find_java_25() {
    backline_use_java_25 "${BACKLINE_JAVA_HOME-}" "${JAVA_HOME-}" && return 0
    backline_home=${HOME:-/nonexistent}
    backline_use_java_25 /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /usr/local/lib/jvm/* \
        /opt/*jdk* /opt/*java* /opt/java/* /opt/* \
        "$backline_home"/.sdkman/candidates/java/* "$backline_home"/.jdks/* "$backline_home"/.asdf/installs/java/* \
        "$backline_home"/.local/share/mise/installs/java/* "$backline_home"/.gradle/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$backline_home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home &&
        return 0
    backline_java=$(command -v java 2>/dev/null) || return 1
    backline_java=$(readlink -f "$backline_java" 2>/dev/null) || return 1
    backline_use_java_25 "${backline_java%/bin/java}"
}

if ! backline_find_java_25; then
    {
        echo "Backline needs a JDK 25, and none was found: not in BACKLINE_JAVA_HOME, JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman or ~/.jdks."
        echo "Install one (for example Temurin 25 from https://adoptium.net), or set BACKLINE_JAVA_HOME to its folder, and try again."
    } >&2
    exit 4
fi
