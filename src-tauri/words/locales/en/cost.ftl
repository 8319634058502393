### What taking part costs: in the window, on paper and on the command line.
### Used by: both

cost-title = What taking part cost us

cost-open = What taking part costs

cost-lede = Hours and costs as you typed them. What is not typed is named, and never counted as nothing.

cost-table = By what it was for

cost-what = What for

cost-time = Time

cost-money = Costs

cost-not-said = Not said what for

cost-not-recorded = Not recorded

# $time (text)
cost-time-in-all = Time given, as typed: { $time }.

# $money (text)
cost-spent-in-all = Spent, as typed: { $money }.

# $rate (text) money
# $time (text)
# $worth (text) money
cost-worth = At { $rate } an hour, a rate that we chose, { $time } would come to { $worth }.

# $count (number)
cost-no-time = { $count ->
    [one] { $count } entry has no time. It is not in the time above.
   *[other] { $count } entries have no time. They are not in the time above.
}

# $count (number)
cost-no-cost = { $count ->
    [one] { $count } entry has no cost. It is not in the costs above.
   *[other] { $count } entries have no cost. They are not in the costs above.
}

cost-missing-time = No time is typed for these

cost-missing-cost = No cost is typed for these

cost-none = No hours or costs are in your record yet.

cost-none-lede = Add what you gave: hours, travel, childcare. Example: “Bus to the meeting, £3.10”.

cost-charter = What the charter says about pay

cost-charter-none = No charter is chosen, so none is quoted here.

# $charter (text) its title
cost-charter-another = “{ $charter }” is another council’s charter, so its words on pay are not quoted here.

# $charter (text) its title
cost-charter-silent = “{ $charter }” does not speak of pay.

cost-benefits = Could a payment change a benefit that you get? Evenhand has read no source that says so. Ask a benefits adviser first.

cost-rate = Your rate for an hour, in pounds

cost-rate-hint = A rate that you choose, such as 12.50. Leave it empty for hours alone.

cost-rate-wrong = Type the rate as pounds, such as 12 or 12.50.

## In a bundle

cost-part = What taking part cost us (left out unless you tick it)
