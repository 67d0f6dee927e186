package org.addyourvoice.search;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address asks for a strategy, outcome, symptom, context or page that doesn't exist. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnknownFilter extends RuntimeException {}
