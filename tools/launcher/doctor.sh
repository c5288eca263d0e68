# shellcheck shell=bash
# What ./dev doctor looks at: everything that ./dev up would miss or stumble over. It changes nothing. Sourced by dev,
# which knows these:
: "${root:?}" "${launcher:?}" "${needed_java:?}"

readonly needed_disk_mib=1024
readonly needed_memory_mib=2048
readonly replica_memory_mib=250
readonly first_build_mib=1024
readonly needed_files=4096

problems=0

ok() {
  printf '  ok       %-13s %s\n' "$1" "$2"
}

# Comanda works without it, but somebody may wonder.
note() {
  printf '  note     %-13s %s\n' "$1" "$2"
}

# Reports a problem; the third argument is the remedy.
problem() {
  printf '  PROBLEM  %-13s %s\n                         %s\n' "$1" "$2" "$3"
  problems=$((problems + 1))
}

has() {
  command -v "$1" >/dev/null 2>&1
}

# --- the JDK and the tools --------------------------------------------------------------------------------------

check_java() {
  local why home version
  while IFS=$'\t' read -r why home; do
    version="$(java_version_of "$home")"
    if [[ "$why" == JAVA_HOME && -z "$version" ]]; then
      note JDK "JAVA_HOME is $home, which is no JDK"
    elif [[ -n "$version" && "$version" -ge "$needed_java" ]]; then
      ok JDK "$version in $home, by $why"
      return
    elif [[ -n "$version" && "$why" != 'the usual folders' ]]; then
      note JDK "$version in $home, by $why, is too old and passed over"
    fi
  done < <(java_homes)
  problem JDK "none that is $needed_java or newer" "Install one (for example from https://adoptium.net) or set JAVA_HOME."
}

check_tools() {
  if has sha256sum || has shasum; then ok checksums "$(command -v sha256sum || command -v shasum)"; else
    problem checksums 'neither sha256sum nor shasum' 'Install coreutils (Linux) or perl (macOS has it).'
  fi
  if has setsid || has perl; then ok sessions "$(command -v setsid || command -v perl)"; else
    problem sessions 'neither setsid nor perl, so Ctrl-C would kill components in no order' 'Install util-linux or perl.'
  fi
  if [[ "$(id -u)" -eq 0 ]]; then
    if unshare -U true 2>/dev/null; then ok root 'PostgreSQL can get a user namespace of its own'; else
      problem root 'PostgreSQL refuses to run as root, and there are no user namespaces here' 'Run Comanda as an ordinary user.'
    fi
  fi
  if has curl && has jq; then ok 'curl, jq' 'for docs/tour.md'; else
    note 'curl, jq' 'not both here; only docs/tour.md needs them'
  fi
  check_browser
}

# Where the tests look for it, see Chromium.java of the system tests.
check_browser() {
  local found="${CHROMIUM:-}"
  if [[ -z "$found" ]]; then
    found="$(command -v chromium || command -v chromium-browser || command -v google-chrome ||
      compgen -G '/Applications/*Chrom*.app/Contents/MacOS/*Chrom*' || true)"
  fi
  if [[ -x "${found%%$'\n'*}" ]]; then ok browser "${found%%$'\n'*}, for the tests of pages"; else
    note browser "no Chromium or Chrome, so ./dev test skips the tests of pages; install one, or name it in CHROMIUM"
  fi
}

# --- Maven ------------------------------------------------------------------------------------------------------

# Whether an address answers; 2 if there is nothing to ask with.
answers() {
  if has curl; then
    curl -fsIL --max-time 15 -o /dev/null "$1" 2>/dev/null
  elif has wget; then
    wget -q --spider --timeout=15 --tries=1 "$1" 2>/dev/null
  else
    return 2
  fi
}

# What has to be fetched, from where.
check_address() {
  local code=0
  answers "$2" || code=$?
  case "$code" in
    0) ok "$1" "to be fetched from $2" ;;
    2) note "$1" "to be fetched from $2, which can't be tried without curl or wget" ;;
    *) problem "$1" "not here, and $2 does not answer" "$3" ;;
  esac
}

check_maven() {
  local url name
  url="$(sed -n 's/^distributionUrl=//p' "$root/.mvn/wrapper/maven-wrapper.properties")"
  name="${url##*/}"
  name="${name%-bin.zip}"
  if compgen -G "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/$name/*/bin/mvn" >/dev/null; then
    ok Maven "$name is here"
    return
  fi
  if [[ -n "${MVNW_REPOURL:-}" ]]; then
    url="$MVNW_REPOURL/org/apache/maven/${url#*/org/apache/maven/}"
  fi
  has unzip || has tar || problem Maven 'neither unzip nor tar to unpack it' 'Install one of them.'
  check_address Maven "$url" 'Let this machine reach it, or name a mirror of Maven Central in MVNW_REPOURL.'
}

local_repository() {
  local options="${MAVEN_ARGS:-} ${MAVEN_OPTS:-} ${JAVA_TOOL_OPTIONS:-}"
  if [[ "$options" =~ -Dmaven\.repo\.local=([^ ]+) ]]; then echo "${BASH_REMATCH[1]}"; else echo "$HOME/.m2/repository"; fi
}

remote_repository() {
  local mirror=''
  if [[ -r "$HOME/.m2/settings.xml" ]]; then
    mirror="$(sed -n '/<mirror>/,/<\/mirror>/s:.*<url>\(.*\)</url>.*:\1:p' "$HOME/.m2/settings.xml" | head -n 1)"
  fi
  echo "${mirror:-https://repo.maven.apache.org/maven2}"
}

# One artifact stands for all: the list of what Quarkus consists of, which every module needs.
check_libraries() {
  local version artifact repository
  version="$(sed -n 's:.*<quarkus.version>\(.*\)</quarkus.version>.*:\1:p' "$root/pom.xml")"
  artifact="io/quarkus/quarkus-bom/$version/quarkus-bom-$version.pom"
  repository="$(local_repository)"
  if [[ -f "$repository/$artifact" ]]; then
    ok libraries "in $repository, from earlier builds"
    return
  fi
  check_address libraries "$(remote_repository)/$artifact" 'Let this machine reach it, or name a mirror in ~/.m2/settings.xml.'
  check_space 'for libraries' "$repository" "$first_build_mib"
}

# --- room -------------------------------------------------------------------------------------------------------

nearest_folder() {
  local folder="$1"
  while [[ ! -d "$folder" ]]; do folder="$(dirname "$folder")"; done
  echo "$folder"
}

check_space() {
  local folder free
  folder="$(nearest_folder "$2")"
  free="$(df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }')"
  if [[ ! -w "$folder" ]]; then
    problem "$1" "$folder can't be written" 'Choose another folder with --data DIR.'
  elif [[ "$free" -lt "$3" ]]; then
    problem "$1" "only $free MiB left in $folder, $3 MiB are needed" 'Make room there.'
  else
    ok "$1" "$free MiB left in $folder"
  fi
}

# MiB that programs could get now; nothing where that is unknown.
free_memory() {
  if [[ -r /proc/meminfo ]]; then
    awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo
  elif has vm_stat; then
    vm_stat | awk '/page size of/ { size = $8 }
      /^Pages (free|inactive|speculative)/ { pages += $NF } END { print int(pages * size / 1048576) }'
  fi
}

# How many processes more than one each a list such as gateway=3,order-service=2 means.
further_replicas() {
  local entry more=0
  for entry in ${1//,/ }; do
    more=$((more + ${entry#*=} - 1))
  done
  echo "$more"
}

check_memory() {
  local free needed=$((needed_memory_mib + replica_memory_mib * $1))
  free="$(free_memory)"
  if [[ -z "$free" ]]; then
    note memory "how much is free is unknown here; Comanda takes about $needed MiB"
  elif [[ "$free" -lt "$needed" ]]; then
    problem memory "$free MiB free, and all components together take about $needed MiB" 'End something else.'
  else
    ok memory "$free MiB free, and all components together take about $needed MiB"
  fi
}

check_open_files() {
  local most
  most="$(ulimit -Hn)"
  if [[ "$most" != unlimited && "$most" -lt "$needed_files" ]]; then
    problem 'open files' "a process may have only $most" "Raise the hard limit: ulimit -Hn $needed_files"
  else
    ok 'open files' "a process may have $most"
  fi
}

# --- what runs --------------------------------------------------------------------------------------------------

# The PID in a record of the launcher, if that process still runs and is one of ours.
alive() {
  local pid
  pid="$(cut -d ' ' -f 1 "$1" 2>/dev/null)"
  case "$(ps -o command= -p "${pid:-0}" 2>/dev/null)" in
    *java* | *postgres*) echo "$pid" ;;
  esac
}

# Succeeds if Comanda runs on this data, so that its ports are its own.
check_installation() {
  local run="$1/run" record left=0
  if [[ -n "$(alive "$run/launcher")" && -f "$run/addresses.properties" ]]; then
    ok installation "runs as process $(alive "$run/launcher"): $(sed -n 's/^gateway=//p' "$run/addresses.properties")"
    return 0
  fi
  for record in "$run"/*.pid; do
    if [[ -n "$(alive "$record")" ]]; then left=$((left + 1)); fi
  done
  if [[ $left -gt 0 ]]; then
    note installation "processes of before: $left left of a launcher that was killed; ./dev up ends them first"
  elif [[ -d "$1/postgres" ]]; then
    ok installation "data of an earlier run in $1; ./dev up --fresh starts over"
  else
    ok installation "none yet; ./dev up makes one in $1"
  fi
  return 1
}

# The launcher's own list: name and port of each component.
components() {
  sed -n 's/^ *[A-Z_]*("\([a-z-]*\)", \([0-9]*\))[,;]$/\1 \2/p' "$root/$launcher/src/main/java/dev/comanda/launcher/Component.java"
}

owner_of() {
  local owner=''
  if has lsof; then
    owner="$(lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fpc 2>/dev/null |
      awk '/^p/ { pid = substr($0, 2) } /^c/ { print substr($0, 2) " (PID " pid ")"; exit }')" || true
  elif has ss; then
    owner="$(ss -Hltnp "sport = :$1" 2>/dev/null |
      sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (PID \2)/p' | head -n 1)" || true
  fi
  echo "${owner:-another process}"
}

check_ports() {
  local component port taken=0
  while read -r component port; do
    if [[ "$component" == gateway && -n "$1" ]]; then port="$1"; fi
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      problem "port $port" "needed by $component, taken by $(owner_of "$port")" \
        'Stop it, or choose others: ./dev up --port N for the gateway, --free-ports for all.'
      taken=1
    fi
  done < <(components)
  if [[ $taken -eq 0 ]]; then ok ports "$(components | awk '{ printf "%s%s", gap, $2; gap = " " }') are free"; fi
}

# --- all of it --------------------------------------------------------------------------------------------------

doctor() {
  local data="$root/.local" port='' replicas=''
  while [[ $# -gt 0 ]]; do
    case "$1" in
      --data) data="${2:-$data}" ;;
      --port) port="${2:-}" ;;
      --replicas)
        [[ "${2:-}" =~ ^[a-z-]+=[1-9][0-9]?(,[a-z-]+=[1-9][0-9]?)*$ ]] ||
          refuse "--replicas is a list such as gateway=3,order-service=2, not '${2:-}'."
        replicas="$2"
        ;;
      *) refuse "There is no option $1." ;;
    esac
    shift $(($# > 1 ? 2 : 1))
  done
  check_java
  check_tools
  check_maven
  check_libraries
  check_space 'for data' "$data" "$needed_disk_mib"
  check_memory "$(further_replicas "$replicas")"
  check_open_files
  check_installation "$data" || check_ports "$port"
  echo
  if [[ $problems -gt 0 ]]; then fail "$problems to fix; the second line of each says how."; fi
  echo 'Nothing is missing.'
}
