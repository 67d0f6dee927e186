package org.addyourvoice.safety;

/**
 * The words that a rule found, in the text exactly as its author typed it.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 */
public record Span(Field field, int start, int end) {}
