package org.addyourvoice.moderation;

/** Something that texts are about. @param topic in the form of {@link Topics} @param name as moderators read it */
record TopicChoice(String topic, String name) {}
