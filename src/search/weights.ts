// The numbers by which search weighs; chosen on the development set in bench/search, whose README says how.

export const weights = {
  /** How surely a word is meant, from 0 to 1, by the way it was met. */
  sound: 0.9,
  beginning: 0.95,
  /** For each further letter of an ending. */
  endingLetter: 0.04,
  sharedBeginning: 0.72,
  /** No, one, two typing errors. */
  errors: [1, 0.85, 0.65],
  /** An error in the first letter is rarer. */
  firstLetter: 0.85,
  /** An error in a word of fewer than six letters changes more of it. */
  shortWord: 0.85,
  meaning: 0.96,
  /** A word that a general thesaurus leads to: for a word that is met nowhere, and beside one that is met. */
  thesaurus: 0.66,
  thesaurusBeside: 0.44,
  /** What looks like a typing error in a word, or sounds like a name, but is an English word of its own. */
  englishTyped: 0.6,
  englishSound: 0.65,
  /** A record has a word of the query where it is met this surely: not by a thesaurus beside what the word means itself. */
  met: 0.45,
  /** What a hit is worth in a field of no weight, and how much each point of weight adds. */
  field: 1.17,
  fieldPoint: 0.036,
  /** What a hit in other words for a record weighs, as a field does: little, since the record does not say them. */
  phrasing: -2,
  /** How sure such a hit is, from 0 to 1. */
  phrased: 0.95,
  /** What a hit in another phrasing counts than the one that answers the query best. */
  scattered: 0.5,
  /** What it adds that a query says a phrasing whole. */
  said: 0.25,
  /** What it adds that a query has the very words of a phrasing. */
  alike: 0.2,
  /** What it adds that many of a record's phrasings have the words; so many with a word are half of what can be had. */
  often: 0.6,
  oftenHalf: 6,
  /** How much more the rarer of several meanings of a word counts. */
  rarity: 0.15,
  /** How much each word of a text takes from what a hit in it is worth. */
  length: 0.02,
  /** What it adds that the query names the record, and how much more a whole query counts than a part. */
  name: 0.24,
  namePower: 3.8,
  /** What it adds that other records refer to it. */
  links: 0.035,
  /** What the best answer can come to; scores are shares of it. */
  best: 2.6,
  /** A word that stands in no record says this much of what a word in one record would. */
  unknownWord: 0.5,
  /** What a record is worth whose kind does not answer what the question asks for. */
  noAnswer: 0.92,
  /** A record that is less close than this to a query of three words is a weak answer, unless it covers so much alone. */
  closeFrom: 0.82,
  closeAlone: 0.8,
  /** However usual its words are: a record less close in itself is weak, unless it is near the closest by this share. */
  closeItself: 0.89,
  closeAsClosest: 0.75,
  /** How much less is enough for each further word: one that is not met may not matter. */
  closeWord: 0.05,
  /** What comes to the coverage: many phrasings have the words, one is said whole, the query names the record. */
  closeOften: 0.6,
  closeSaid: 0.5,
  closeName: 0.5,
  /** What goes off it as all words of the query are of other subjects, and as those are that the record lacks. */
  closeStrange: 0.5,
  closeLacking: 0.5,
};
