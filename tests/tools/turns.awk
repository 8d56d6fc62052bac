# Chooses among tests, one name a line, which browser tries which scenario: `awk -v all=all -f tests/tools/turns.awk` takes all,
# `all=firefox` every one that is tried in that browser.
#
# What stands in several browsers is tried in one of them: three of each would take three times as long. Its name alone
# says in which, so that a new scenario hands no other to another browser.
BEGIN {
  split("chromium firefox webkit", browsers, " ")
  for (n in browsers) is_browser[browsers[n]]
  for (n = 1; n < 128; n++) code[sprintf("%c", n)] = n
}

{ sub(/: test$/, "") }

NF {
  scenario = $0
  browser = sub(/::(chromium|firefox|webkit)$/, "", scenario) ? substr($0, length(scenario) + 3) : ""
  names[NR] = $0
  scenarios[NR] = scenario
  by[NR] = browser
  at[NR] = ++count[scenario]
}

END {
  for (n = 1; n <= NR; n++) {
    if (!(n in names)) continue
    if (all in is_browser) {
      if (by[n] == all || (by[n] == "" && all == "chromium")) print names[n]
      continue
    }
    if (all == "all" || at[n] == turn(scenarios[n], count[scenarios[n]])) print names[n]
  }
}

# A number up to another, by every letter of a name.
function turn(name, most,    at, sum) {
  sum = 7
  for (at = 1; at <= length(name); at++) sum = (sum * 31 + code[substr(name, at, 1)]) % 1000003
  return int(sum / 7) % most + 1
}
