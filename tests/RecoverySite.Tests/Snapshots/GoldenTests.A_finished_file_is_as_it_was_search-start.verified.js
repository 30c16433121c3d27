RecoverySearch.shard("5cd4ef71","start",{"pages":15,
"step":1,
"hits":"1",
"together":16,
"notices":[["emergency","Emergency","Signs of an overdose"],["danger","Danger","Do not stop at once"]],
"leftOut":"",
"common":"",
"english":1});
