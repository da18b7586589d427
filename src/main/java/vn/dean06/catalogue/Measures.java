package vn.dean06.catalogue;

import org.springframework.data.jpa.repository.JpaRepository;

interface Measures extends JpaRepository<Measure, String> {

}
