package org.addyourvoice.vocabulary;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Symptoms extends Repository<Symptom, Long> {

    List<Symptom> findAllByOrderByListPosition();
}
