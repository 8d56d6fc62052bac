# Counts what tests say: `awk -v status=STATUS -f tests/tools/tally.awk LOG [LOG-OF-A-SECOND-TRY-AT-WHAT-FAILED]`, where the
# status is that of the first run.
#
# The first line is "PASSED FAILED"; each line after it is "lost NAME", a test that failed, or "flaky NAME", one that then
# passed at the second try. Up to two flaky tests are counted as neither; more are no accident, and have failed. A run that
# breaks off or never starts is one failure more.
{ gsub(/\033\[[0-9;]*m/, "") }

FNR == 1 { file++ }

/^test .* \.\.\. FAILED$/ {
  name = substr($0, 6, length($0) - 16)
  if (file == 1) lost[++losses] = name
  else lost_again[name] = 1
}

/^test .* \.\.\. ok$/ && file == 2 { won[substr($0, 6, length($0) - 12)] = 1 }

/^[[:space:]]*test result:/ && file == 1 {
  results++
  for (i = 2; i <= NF; i++) {
    if ($i ~ /^passed/) passed += $(i - 1)
    if ($i ~ /^failed/) failed += $(i - 1)
  }
}

END {
  if (!results || (status && !failed)) failed++
  for (n = 1; n <= losses; n++) {
    is_flaky[n] = (lost[n] in won) && !(lost[n] in lost_again)
    flaky += is_flaky[n]
  }
  print passed + 0, failed - (flaky <= 2 ? flaky : 0)
  for (n = 1; n <= losses; n++) print (is_flaky[n] ? "flaky" : "lost"), lost[n]
}
