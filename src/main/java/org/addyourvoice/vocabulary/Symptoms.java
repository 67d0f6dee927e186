package org.addyourvoice.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Symptoms extends Repository<Symptom, Long> {

    List<Symptom> findAllByOrderByListPosition();

    Optional<Symptom> findById(Long id);

    Symptom saveAndFlush(Symptom symptom);

    void flush();
}
