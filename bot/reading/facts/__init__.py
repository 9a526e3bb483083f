"""What articles tell beside amounts: when a company began, how its share moved. Words as data, frames of their own."""
