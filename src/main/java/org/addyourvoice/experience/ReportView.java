package org.addyourvoice.experience;

import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.StrategyView;

/** A report as readers see it. @param word the outcome in the vocabulary's words, such as "no change" */
public record ReportView(StrategyView strategy, Outcome outcome, String word) {}
