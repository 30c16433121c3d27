RecoverySearch.shard("c3d908ac","start",{"pages":20,
"step":1,
"hits":"1",
"together":16,
"notices":[["emergency","Emergency","Signs of an overdose"],["danger","Danger","Do not stop at once"]],
"leftOut":"",
"common":"",
"english":1});
