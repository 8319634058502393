/** Words of date and time fields. */
export const dates = {
  hint: "A day, a month, a year, or from one day to another. Leave it empty if nobody knows.",
  today: "Today",
  yesterday: "Yesterday",
  understood: (words: string) => `That is: ${words}`,
  notRead: "We cannot read that date. Try 21 Nov 2019, Nov 2019, or 1 to 5 May 2019.",
  timeNotRead: "We cannot read that time. Try 10.30am or 14:00.",
};
