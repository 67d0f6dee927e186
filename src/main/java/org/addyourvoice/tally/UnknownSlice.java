package org.addyourvoice.tally;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address asks for a symptom, situation, outcome, order or page that doesn't exist. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnknownSlice extends RuntimeException {}
