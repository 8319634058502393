### Words that a machine heard in recordings.
### Used by: both

# $model (text)
recordings-check = Heard by a machine ({ $model }). Listen and check every word: names, days and numbers are often wrong.

recordings-damaged = Some of the recording is damaged and was passed over.

recordings-no-words = No words were heard in it.

## In the window.

recordings-hear = Write it down for me

recordings-hearing = Listening. This can take as long as the recording itself.

recordings-stop = Stop

recordings-title = Have it written down

recordings-lede = This computer can write down what is said, without the internet. It needs a model: one file, which Evenhand does not bring.

recordings-choose-hint = Somebody who helps you can put one on a stick: ggml-base.en.bin, for example, is made for whisper.cpp and free.

recordings-choose = Choose the model file

recordings-other = Choose another model

recordings-heard-title = What the machine heard

recordings-doubts = Words with a dotted line are less sure.

# $time (text)
recordings-at = At { $time }

recordings-take = Take these words to check them

recordings-taken = They are in the box above. Check them, then keep them.

recordings-hint = A machine heard these words. Check them, names most of all: a bundle takes out a name only as you told it. They are printed as heard by a machine.
