### Words of date and time fields.
### Used by: window

date-fields-hint = A day, a month, a year, or from one day to another. Leave it empty if nobody knows.

date-fields-today = Today

date-fields-yesterday = Yesterday

# $words (text)
date-fields-understood = That is: { $words }

date-fields-not-read = We cannot read that date. Try 21 Nov 2019, Nov 2019, or 1 to 5 May 2019.

date-fields-time-not-read = We cannot read that time. Try 10.30am or 14:00.
