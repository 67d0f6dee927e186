package org.addyourvoice.vocabulary;

/** Where something in the guide leads on to, before anybody has looked whether it is still on offer. */
record GuideLead(Kind kind, String slug) {

    enum Kind {
        STRATEGY,
        SYMPTOM,
        CONTEXT,
        OUTCOME,
        PAGE,
        WORD
    }

    static GuideLead strategy(String slug) {
        return new GuideLead(Kind.STRATEGY, slug);
    }

    static GuideLead symptom(String slug) {
        return new GuideLead(Kind.SYMPTOM, slug);
    }

    static GuideLead context(Context context) {
        return new GuideLead(Kind.CONTEXT, context.slug());
    }

    static GuideLead revved() {
        return new GuideLead(Kind.OUTCOME, Outcome.REVVED.slug());
    }

    static GuideLead page(String slug) {
        return new GuideLead(Kind.PAGE, slug);
    }

    static GuideLead word(String slug) {
        return new GuideLead(Kind.WORD, slug);
    }
}
