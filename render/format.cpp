namespace casus {}
