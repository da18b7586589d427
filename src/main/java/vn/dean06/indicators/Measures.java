package vn.dean06.indicators;

import org.springframework.data.jpa.repository.JpaRepository;

interface Measures extends JpaRepository<Measure, String> {

}
