package org.addyourvoice.vocabulary;

/** Some of the vocabulary's words or groups have changed. */
record VocabularyChanged() {}
