package org.addyourvoice.vocabulary;

/** A symptom as readers see it. */
public record SymptomView(SymptomId id, String slug, String name, String description) {}
