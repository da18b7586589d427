package vn.dean06.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface EntryForms extends JpaRepository<EntryForm, String> {

	List<EntryForm> findAllByOrderByPosition();

}
