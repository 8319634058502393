### Words of the Add and Entry screens.
### Used by: window

form-direction = Which way did it go?

form-channel = How?

form-reply-wanted = We want a reply

form-reply-due = Reply asked for by

form-answers = Which message does it answer?

form-answers-none = None of these

form-starts = Starts

form-ends = Ends

form-kind = Kind of meeting

form-place = Place

form-charter = Charter to check it against

form-promised-by = Who promised it?

form-promised-by-hint = A role is enough, such as “chair of the group”.

form-asked = When did you ask for it?

form-due = By which day was it promised?

form-limit-due = Last day of the time limit

# $number (number)
form-slip = Later day { $number }

form-slip-due = The later day

form-slip-told = When were you told?

form-slip-reason = The reason they gave

form-slip-remove = Take this later day out

form-slip-add = They gave a later day

form-due-hint = Leave it empty if no day was given. Then it is never late.

form-outcome = What became of it?

form-outcome-on = When was that?

form-hours = Hours given

form-hours-hint = Such as 1.5, or 1 h 30. Leave it empty if you did not count.

form-hours-wrong = We cannot read that. Try 1.5 or 1 h 30.

form-cost = Costs in pounds

form-cost-hint = Such as 4.20

form-cost-wrong = We cannot read that. Try 4.20.

form-activity = Kind of work

form-activity-hint = Such as meeting, reading, travel or childcare.

form-notes = More words

form-notes-hint = What was said or done, in your own words.

form-their = The council's side

form-their-hint = What they say about it. A fair record holds both sides.

form-add-person = Add a person

form-choose-person = Choose

form-new-person = Or name someone new

form-new-person-hint = A role is enough. Names stay out of what you share.

form-part = Part they took

form-part-hint = Such as from, to, or chair

form-add-them = Add them

form-issues = Which issues does it show?

form-clauses = Which charter words does it speak to?

form-clause = Charter words

form-stance = Does it show them kept?

form-stance-for = Kept

form-stance-against = Not kept

form-add-clause = Add these words

form-working-well = This is working well

form-working-well-hint = It goes under “What is working well” in a bundle.

form-private = Keep it back from bundles

form-inferred = I worked the date out

form-inferred-hint = Tick it if the date is not written anywhere.

form-more-people = People

form-more-words = More words and the council's side

form-more-links = Issues and charter words

form-more-marks = Marks

# $name (text)
form-remove-named = Remove { $name }

form-outcome-open = Nothing yet

form-outcome-kept = It was done

form-outcome-partly = Done in part

form-outcome-not-kept = It was not done

form-outcome-withdrawn = No longer needed

form-what-contact = What was it about?

form-what-meeting = Which meeting?

form-what-promise = What was promised?

form-what-effort = What was it for?

form-what-event = What happened?

form-when-contact = When?

form-when-meeting = Which day?

form-when-promise = When was it promised?

form-when-effort = When?

form-when-event = When did it happen?
