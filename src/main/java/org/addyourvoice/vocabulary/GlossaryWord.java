package org.addyourvoice.vocabulary;

import static org.addyourvoice.vocabulary.GuideLead.context;
import static org.addyourvoice.vocabulary.GuideLead.page;
import static org.addyourvoice.vocabulary.GuideLead.revved;
import static org.addyourvoice.vocabulary.GuideLead.strategy;
import static org.addyourvoice.vocabulary.GuideLead.symptom;
import static org.addyourvoice.vocabulary.GuideLead.word;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word that newcomers stumble over, with all its forms. What it means stands in the message bundles; the word itself is the community's, in whatever
 * language somebody reads the pages.
 */
public enum GlossaryWord {
    REV(Origin.MEMBERS, "rev|revs|revved|revving", revved(), page("careful")),
    FLARE(Origin.MEMBERS, "flare|flares|flared|flaring|flare up|flare ups", revved()),
    // a window is also in the wall, and a wave in the sea: what stands with them tells them apart
    WAVE(Origin.MEMBERS, "wave|a wave|in waves|bad wave|waves and windows|windows and waves", word("window")),
    WINDOW(
            Origin.MEMBERS,
            "window|in a window|after a window|during a window|had a window|have a window|good window|windows and waves|waves and windows",
            word("wave")),
    BASELINE(Origin.MEMBERS, "baseline|base line"),
    SETBACK(Origin.MEMBERS, "setback|setbacks|set back"),
    COG_FOG(Origin.MEMBERS, "cog fog|brain fog"),
    BENZO(Origin.MEMBERS, "benzo|benzos"),
    PT(Origin.MEMBERS, "PT|physio|physios", strategy("physical-therapy")),
    PMR(Origin.MEMBERS, "PMR", strategy("mindfulness-relaxation")),

    TAPERING(Origin.STOPPING, "tapering|taper|tapers|tapered", strategy("gradual-tapering"), context(Context.TAPERING)),
    COLD_TURKEY(Origin.STOPPING, "cold turkey|cold turkeyed"),
    JUMP(Origin.STOPPING, "jump|jumped off|jump off|jumping off|jump day", context(Context.AFTER)),
    UPDOSE(Origin.STOPPING, "updose|updosed|updosing|updoses"),
    REINSTATEMENT(Origin.STOPPING, "reinstatement|reinstate|reinstated|reinstating"),
    TOLERANCE(Origin.STOPPING, "tolerance|tolerance withdrawal", context(Context.TOLERANCE)),
    INTERDOSE(Origin.STOPPING, "interdose|interdose withdrawal|inter dose", context(Context.INTERDOSE)),
    PROTRACTED(Origin.STOPPING, "protracted|protracted withdrawal", context(Context.AFTER)),

    GABA(Origin.ARTICLE, "GABA", word("downregulation")),
    DOWNREGULATION(Origin.ARTICLE, "downregulation|downregulated|down regulation|down regulated", word("gaba")),
    GABAERGIC(Origin.ARTICLE, "GABAergic", strategy("gabaergic-supplements"), strategy("muscle-relaxants")),
    HYPEREXCITABILITY(Origin.ARTICLE, "hyperexcitability|hyperexcitable", page("looks-like")),
    TONE(
            Origin.ARTICLE,
            "tone|muscle tone|low tone|high tone|their tone",
            symptom("low-tone"),
            symptom("muscle-tension")),
    SPASTICITY(Origin.ARTICLE, "spasticity|spastic", symptom("spasticity")),
    FASCICULATION(
            Origin.ARTICLE, "fasciculation|fasciculations|fasciculating", symptom("twitching"), page("looks-like")),
    TETANY(Origin.ARTICLE, "tetany", symptom("spasms"), symptom("cramps"), page("looks-like"));

    /** Whose word it is. Those of the third kind are about taking less of a medicine, or none: the danger signs go with them. */
    public enum Origin {
        MEMBERS,
        ARTICLE,
        STOPPING;

        /** As it stands in addresses and in the names of messages. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In the order in which they are declared. */
        public List<GlossaryWord> words() {
            return Stream.of(GlossaryWord.values())
                    .filter(it -> it.origin == this)
                    .toList();
        }
    }

    private final Origin origin;
    private final List<String> forms;
    private final List<GuideLead> leads;

    GlossaryWord(Origin origin, String forms, GuideLead... leads) {
        this.origin = origin;
        this.forms = List.of(forms.split("\\|"));
        this.leads = List.of(leads);
    }

    /** As it stands in addresses and in the names of messages, such as {@code cog-fog}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people write it. */
    public String written() {
        return forms.get(0);
    }

    public boolean isAboutStopping() {
        return origin == Origin.STOPPING;
    }

    /** What it is recognised by. A word with another meaning of its own is so only together with others. */
    List<String> recognised() {
        boolean ambiguous = this == WAVE || this == WINDOW || this == TONE || this == JUMP;
        return ambiguous ? forms.subList(1, forms.size()) : forms;
    }

    List<GuideLead> leads() {
        return leads;
    }
}
