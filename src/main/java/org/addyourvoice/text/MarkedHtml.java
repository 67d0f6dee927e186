package org.addyourvoice.text;

import java.util.List;

/** A text with stretches of it marked. @param missed those of which some letter could not be marked, because it isn't shown as it was typed */
public record MarkedHtml(SafeHtml html, List<Stretch> missed) {}
