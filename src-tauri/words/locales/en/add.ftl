### Words of the Add and Entry screens.
### Used by: window

add-title = What would you like to add?

add-lede = Choose one. You only need to say what happened and when.

add-invitation = Got an invitation? It can be checked first.

add-check-invitation = Check an invitation

add-carry-on = Carry on where you stopped

add-carry-on-button = Carry on

add-forget = Forget it

add-form-lede = What you type is kept as you go. Leave empty what you do not know.

add-save = Save

add-later = Finish later

add-saved-draft = Kept. It waits under “Not finished”.

add-kept-so-far = Kept so far.

add-no-words = No words yet

add-title-contact = Add a message or call

add-title-meeting = Add a meeting

add-title-promise = Add a promise

add-title-effort = Add hours and costs

add-title-event = Add something else

add-why-contact = An email, call, letter or talk. In or out.

add-why-meeting = One that was held, or one to come.

add-why-promise = Something the council said it would do.

add-why-effort = Unpaid time, travel or childcare.

add-why-event = Anything that happened, good or bad.
