package org.addyourvoice.vocabulary;

/** The words for an outcome or a context. {@code name} stands alone, {@code description} says it in a plain sentence. */
public record TermView<T extends Enum<T>>(T value, String slug, String name, String description) {}
