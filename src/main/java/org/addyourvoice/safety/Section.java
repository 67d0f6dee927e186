package org.addyourvoice.safety;

import org.addyourvoice.text.SafeHtml;

/** A heading of a policy text, and what stands under it. */
public record Section(String heading, SafeHtml html) {}
