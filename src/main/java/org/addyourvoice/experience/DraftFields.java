package org.addyourvoice.experience;

import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a form as a draft keeps them, good or bad: names and what was typed. A field that the form no longer has is passed over on reading. */
final class DraftFields {

    /** Ten times the longest text that can be sent. */
    static final int MOST = 100_000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> KIND = new TypeReference<>() {};

    private DraftFields() {}

    /** @throws DraftRefused if that is more than a draft holds */
    static String of(VoiceForm form) {
        String fields = JSON.writeValueAsString(form.fields());
        if (fields.length() > MOST) {
            throw new DraftRefused(DraftRefused.Why.LONG, MOST);
        }
        return fields;
    }

    static VoiceForm form(Draft draft) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>(JSON.readValue(draft.fields(), KIND));
        return VoiceForm.of(fields).belongingTo(draft.formKey().toString(), DraftMark.seen(draft));
    }
}
