package org.addyourvoice.mail;

/**
 * How mail is doing, for whoever runs the forum.
 *
 * @param waiting not taken by the mail server yet
 * @param sent in the last week
 * @param givenUp in the last week
 */
public record MailFigures(long waiting, long sent, long givenUp) {}
