package org.addyourvoice.tally;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;

/** A quick voice as its member gets it. Those of experiences stand with these. */
record HeldVoice(String strategy, Outcome outcome, Context context, List<String> symptoms, Instant at) {}
