package vn.dean06.catalogue;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface FormLines extends JpaRepository<FormLine, FormLine.Key> {

	List<FormLine> findAllByOrderByPosition();

	List<FormLine> findByFormOrderByPosition(String form);

	List<FormLine> findByIndicatorIn(Collection<String> indicators);

}
