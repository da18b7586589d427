package vn.dean06.reminders;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface LetterForms extends JpaRepository<LetterForm, String> {

	List<LetterForm> findAllByOrderByUnit();

}
