package vn.dean06.pack;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface ImportedPacks extends JpaRepository<ImportedPack, String> {

	Optional<ImportedPack> findFirstByOrderByImportedAtDesc();

}
